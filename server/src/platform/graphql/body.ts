/** Lists and objects inside each other in a request's body. Inputs of ours nest four deep; introspection sends none. */
const DEEPEST = 32;

/** Whether a parsed body nests so deep that whoever walks it by recursion runs out of stack. */
export function isTooDeep(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}
