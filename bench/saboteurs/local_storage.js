// The saboteur of bench/live_browser.py: the journal of the live page, kept in localStorage. The browser answers at once
// and writes to the disk when it sees fit.

const keyOf = (conversation) => `live-${conversation}`;

export async function openJournal(conversation) {
  const read = () =>
    JSON.parse(localStorage.getItem(keyOf(conversation)) ?? '{"log": [], "devices": {}, "base": null}');
  const change = (how) => {
    const kept = read();
    how(kept);
    localStorage.setItem(keyOf(conversation), JSON.stringify(kept));
  };
  return {
    add: async (operations) => change((kept) => kept.log.push(...operations)),
    all: async () => {
      const { log, devices, base } = read();
      const known = Object.entries(devices).map(([device, kept]) => ({ device, kept }));
      return { log, devices: known, base: base ?? undefined };
    },
    after: async (device, number, most = Infinity) =>
      read()
        .log.filter((one) => one.device === device && one.number > number)
        .slice(0, most),
    addDevice: async (device) => change((kept) => Object.assign(kept.devices, { [device]: 0 })),
    setKept: async (device, number) => change((kept) => Object.assign(kept.devices, { [device]: number })),
    setBase: async (notes, serial) =>
      change((kept) => {
        kept.base = { notes, serial };
        kept.log = kept.log.filter((one) => one.number > (notes.seen[one.device] ?? 0));
      }),
    rename: async () => {},
  };
}
