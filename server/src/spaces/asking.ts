/**
 * SQL condition that a member `m` is heard as somebody who asks, in a space `s`: a customer anywhere and, in a space
 * of the team alone, whoever writes there, since its people are both sides (practice 1.15).
 */
export const asksIn = (member = 'm', space = 's'): string =>
  `(${member}.role = 'CUSTOMER' or ${space}.visibility = 'STAFF')`;
