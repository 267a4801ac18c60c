const isRole = /^(?:the )?(?<role>defence|prosecution|state|court|family)$/iu;

/** Whose account a fact is: "Told by Momolu Stewart", "The prosecution's account"; null when it is nobody's alone. */
export function sideWords(side: string | null): string | null {
  if (side === null) return null;
  const role = isRole.exec(side)?.groups?.['role'];
  if (role !== undefined) return `The ${role.toLowerCase()}’s account`;
  return /reports/iu.test(side) ? `From ${side.charAt(0).toLowerCase()}${side.slice(1)}` : `Told by ${side}`;
}
