import 'reflect-metadata';
import { expect, it } from 'vitest';
import { isOnline } from './meeting.rules.js';

it('keeps a way in for those with a seat, however it is written, and tells everybody of a house', () => {
  const inside = [
    'https://meet.example.org/room',
    'zoom.us/j/123456',
    'meet.google.com/abc-defg-hij',
    'On teams.microsoft.com, see the invitation',
    'By phone: +49 30 123, passcode 4711',
    'Meeting ID 123 456 789',
  ];
  const outside = [
    null,
    'Kiel',
    'St. Gallen, Marktgasse 3',
    'Bahnhofstr. 5, 2.OG',
    'U.S. Post, room 1.2',
    'A/B hall',
  ];
  expect([inside.map(isOnline), outside.map(isOnline)]).toEqual([
    inside.map(() => true),
    outside.map(() => false),
  ]);
});
