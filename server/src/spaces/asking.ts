/**
 * SQL condition that a member `m` is heard as somebody who asks, in a space `s`: a customer anywhere and, in a space
 * of the team alone, whoever writes there, since its people are both sides (practice 1.15).
 */
export const asksIn = (member = 'm', space = 's'): string =>
  `(${member}.role = 'CUSTOMER' or ${space}.visibility = 'STAFF')`;

/**
 * The same of those who may look there: a customer in the open, somebody of the team in a space of its own. What is
 * asked of people, or in their name, is for these alone; a customer whose space was closed is heard and not asked.
 */
export const asksAndSees = (member = 'm', space = 's'): string =>
  `((${member}.role = 'CUSTOMER') = (${space}.visibility <> 'STAFF'))`;
