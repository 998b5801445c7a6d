import { prose } from '../prose.js';
import type { DemoPerson } from '../demo.types.js';

/** Those who speak in the demo: the team first, then customers, each with a life of their own. */
const written = {
  leah: {
    name: 'Leah Kim',
    role: 'ADMIN',
    title: 'runs Alder',
    about: prose`
      I started here reading meters, on a bicycle. Thursdays at six I sit in the front office and listen; the kettle
      is on.`,
    came: 720,
  },
  ada: {
    name: 'Ada Lindqvist',
    role: 'ADMIN',
    title: 'looks after this place',
    about:
      'If something here does not work, or somebody was not answered, tell me. That is my job and I like it.',
    came: 730,
  },
  mira: {
    name: 'Mira Sandoval',
    role: 'STAFF',
    title: 'product',
    about: prose`
      I decide with others what we build next in the home account. I call people when I do not understand what they
      wrote, which is often.`,
    came: 700,
  },
  deniz: { name: 'Deniz Aksoy', role: 'STAFF', title: 'builds the app', came: 640 },
  hanna: {
    name: 'Hanna Vogt',
    role: 'STAFF',
    title: 'bills',
    about:
      'Twenty years of bills. I still find them hard to read, so please keep telling us where you got lost.',
    came: 690,
  },
  jorge: { name: 'Jorge Pires', role: 'STAFF', title: 'answers the phone', came: 600 },
  noor: { name: 'Noor Haddad', role: 'STAFF', title: 'design', came: 410 },
  stefan: { name: 'Stefan Wirth', role: 'STAFF', title: 'meters, out in the street', came: 520 },

  rosa: {
    name: 'Rosa Okafor',
    role: 'CUSTOMER',
    about: 'Two rooms, one mother, one boiler. I work in the library on Mill Street.',
    came: 310,
  },
  ilse: {
    name: 'Ilse Brandt',
    role: 'CUSTOMER',
    about: 'Three generations under one roof, and a thermostat everybody has an opinion on.',
    came: 450,
  },
  sam: { name: 'Sam Duarte', role: 'CUSTOMER', came: 260 },
  tomasz: {
    name: 'Tomasz Lind',
    role: 'CUSTOMER',
    about: 'I read the small print so that my neighbours do not have to.',
    came: 380,
  },
  ana: {
    name: 'Ana Nowak',
    role: 'CUSTOMER',
    about: 'My meter is in the cellar. So are the spiders.',
    came: 190,
  },
  jonas: {
    name: 'Jonas Hale',
    role: 'CUSTOMER',
    about: 'Customer since 2005. I live alone in a small flat and write letters for half the house.',
    came: 705,
  },
  priya: { name: 'Priya Raman', role: 'CUSTOMER', came: 500 },
  bea: {
    name: 'Beatriz Moreau',
    role: 'CUSTOMER',
    about: 'I look after six flats and the people in them.',
    came: 230,
  },
  oskar: {
    name: 'Oskar Lehmann',
    role: 'CUSTOMER',
    about: 'Electric car, smart plugs, too many spreadsheets.',
    came: 420,
  },
  fatima: {
    name: 'Fatima El Amrani',
    role: 'CUSTOMER',
    about: 'Night nurse. My day begins when yours ends.',
    came: 340,
  },
  kofi: {
    name: 'Kofi Mensah',
    role: 'CUSTOMER',
    about: 'Four of us in one flat, two of us paying attention.',
    came: 150,
  },
  greta: {
    name: 'Greta Sund',
    role: 'CUSTOMER',
    about: 'I am blind and use a screen reader. I can tell you exactly where a page falls silent.',
    came: 365,
  },
  wei: { name: 'Wei Zhang', role: 'CUSTOMER', about: 'Eleven panels on a garage roof.', came: 295 },
  marek: {
    name: 'Marek Dvořák',
    role: 'CUSTOMER',
    about: 'Bakery on the corner. The oven is on at three.',
    came: 130,
  },
  lucia: { name: 'Lucia Ferri', role: 'CUSTOMER', came: 215 },
  paul: {
    name: 'Paul Whitaker',
    role: 'CUSTOMER',
    about: 'I complain because I intend to stay.',
    came: 610,
  },
  yasmin: {
    name: 'Yasmin Korkmaz',
    role: 'CUSTOMER',
    about: 'Old house, new heat pump, small twins.',
    came: 175,
  },
  walter: { name: 'Walter Kamp', role: 'CUSTOMER', came: 16 },
} satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof written;

export const people: Record<PersonKey, DemoPerson> = written;

/** Six people worth trying: three customers who wait, hear back and take part, two of the team, one admin. */
export const signIns: readonly PersonKey[] = ['rosa', 'tomasz', 'greta', 'mira', 'jorge', 'ada'];

/** Where somebody of the demo gets mail; `.example` belongs to nobody (RFC 2606). */
export function addressOf(key: PersonKey): string {
  return people[key].role === 'CUSTOMER' ? `${key}@mail.example` : `${key}@alder.example`;
}
