interface Held {
  readonly territory: { readonly id: string; readonly kind: string; readonly name: string };
}

/** The communes in which somebody holds a role, each once. */
export const communesOf = (roles: readonly Held[]): { id: string; name: string }[] => [
  ...new Map(
    roles.filter(({ territory }) => territory.kind === 'commune').map(({ territory: { id, name } }) => [id, { id, name }]),
  ).values(),
];
