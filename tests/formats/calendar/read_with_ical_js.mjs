// Reads calendars with ical.js: each line in is a calendar as a JSON string, each line out what ical.js found in it.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));

const mailbox = (property) => ({
  email: property.getFirstValue().replace(/^mailto:/, ""),
  name: property.getParameter("cn") ?? "",
});
const moment = (value) => (value.isDate ? value.toString() : value.toJSDate().toISOString());
const event = (found) => {
  const value = (name) => found.getFirstPropertyValue(name) ?? "";
  const organizer = found.getFirstProperty("organizer");
  return {
    uid: value("uid"),
    sequence: Number(value("sequence") || 0),
    title: value("summary"),
    description: value("description"),
    place: value("location"),
    link: value("url"),
    status: value("status"),
    private: value("class") === "PRIVATE",
    begin: moment(value("dtstart")),
    end: value("dtend") ? moment(value("dtend")) : "",
    organizer: organizer ? mailbox(organizer) : null,
    attendees: found.getAllProperties("attendee").map(mailbox),
    alarms: found.getAllSubcomponents("valarm").length,
  };
};

for await (const line of createInterface({ input: process.stdin })) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  console.log(
    JSON.stringify({
      method: calendar.getFirstPropertyValue("method"),
      name: calendar.getFirstPropertyValue("name") ?? "",
      events: calendar.getAllSubcomponents("vevent").map(event),
    }),
  );
}
