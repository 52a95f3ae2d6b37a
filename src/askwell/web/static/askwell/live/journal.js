// What was typed, on this device's disk before anything else happens to it.
//
// `log` holds operations until the server has said that they are in its database, and on top of that until the notes
// were read anew from there; `base` holds the notes as last read; `devices` says for each window of this browser up to
// which number its operations are known to be kept. The log is only ever added to, so that windows cannot
// overwrite each other.

const NAME = "askwell-live";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const committed = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });

export async function openJournal(conversation) {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("log", { keyPath: ["conversation", "device", "number"] });
    request.result.createObjectStore("devices", { keyPath: ["conversation", "device"] });
    request.result.createObjectStore("base", { keyPath: "conversation" });
  };
  return new Journal(await done(request), conversation);
}

class Journal {
  #database;
  #conversation;
  #all;

  constructor(database, conversation) {
    this.#database = database;
    this.#conversation = conversation;
    this.#all = IDBKeyRange.bound([conversation], [conversation, []]);
    database.onversionchange = () => database.close();
  }

  // Strict: the transaction is complete when the disk has it, not when the operating system has heard of it.
  #write(stores) {
    return this.#database.transaction(stores, "readwrite", { durability: "strict" });
  }

  // Keep operations, all or none of them; resolved when they are on the disk.
  async add(operations) {
    const transaction = this.#write(["log"]);
    const log = transaction.objectStore("log");
    for (const operation of operations) log.put({ conversation: this.#conversation, ...operation });
    transaction.commit?.();
    await committed(transaction);
  }

  // Everything that is known here: the notes as last read from the server, what was done since, the windows.
  async all() {
    const transaction = this.#database.transaction(["log", "devices", "base"]);
    const [log, devices, base] = await Promise.all([
      done(transaction.objectStore("log").getAll(this.#all)),
      done(transaction.objectStore("devices").getAll(this.#all)),
      done(transaction.objectStore("base").get(this.#conversation)),
    ]);
    return { log, devices, base };
  }

  // The operations of a device after this number, in their order.
  async after(device, number, most) {
    const range = IDBKeyRange.bound(
      [this.#conversation, device, number],
      [this.#conversation, device, Number.MAX_SAFE_INTEGER],
      true,
    );
    return done(this.#database.transaction("log").objectStore("log").getAll(range, most));
  }

  async addDevice(device) {
    const transaction = this.#write(["devices"]);
    transaction.objectStore("devices").put({ conversation: this.#conversation, device, kept: 0 });
    await committed(transaction);
  }

  async removeDevice(device) {
    const transaction = this.#write(["devices"]);
    transaction.objectStore("devices").delete([this.#conversation, device]);
    await committed(transaction);
  }

  // The server has said so after its commit. Were this lost, the operations would only be sent once more.
  async setKept(device, kept) {
    const transaction = this.#database.transaction(["devices"], "readwrite", { durability: "relaxed" });
    transaction.objectStore("devices").put({ conversation: this.#conversation, device, kept });
    await committed(transaction);
  }

  // The notes as read from the server take the place of the operations that are in them, and of nothing else.
  async setBase(notes, serial) {
    const transaction = this.#write(["log", "base"]);
    const base = transaction.objectStore("base");
    const before = await done(base.get(this.#conversation));
    if (!before || before.serial <= serial) {
      base.put({ conversation: this.#conversation, notes, serial });
      const log = transaction.objectStore("log");
      for (const [device, number] of Object.entries(notes.seen)) {
        log.delete(IDBKeyRange.bound([this.#conversation, device, 0], [this.#conversation, device, number]));
      }
    }
    await committed(transaction);
  }

  // The operations of a device from this number on become these, of another device: all or none of them.
  async rename(device, from, operations) {
    const transaction = this.#write(["log", "devices"]);
    const log = transaction.objectStore("log");
    transaction.objectStore("devices").delete([this.#conversation, device]);
    log.delete(
      IDBKeyRange.bound([this.#conversation, device, from], [this.#conversation, device, Number.MAX_SAFE_INTEGER]),
    );
    for (const operation of operations) log.put({ ...operation, conversation: this.#conversation });
    if (operations.length) {
      const renamed = { conversation: this.#conversation, device: operations[0].device, kept: 0 };
      transaction.objectStore("devices").put(renamed);
    }
    await committed(transaction);
  }
}
