/**
 * Time is part of the context of a request or a job, so that tests can set it and a ledger run can be
 * replayed. This rule finds the two ways around that.
 */
const clockOfTheContext = {
  create(context) {
    const message = 'Take the time from the clock of the context.';
    return {
      NewExpression(node) {
        const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
        if (isDate && node.arguments.length === 0) context.report({ node, message });
      },
      MemberExpression(node) {
        const isNow = node.property.type === 'Identifier' && node.property.name === 'now';
        if (isNow && node.object.type === 'Identifier' && node.object.name === 'Date')
          context.report({ node, message });
      },
    };
  },
};

export default { meta: { name: 'rapport' }, rules: { 'clock-of-the-context': clockOfTheContext } };
