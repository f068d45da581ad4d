/** An operation released with the API; sent by its hash, without its text. The type parameters are what it takes and answers. */
export interface Operation<Variables, Answer> {
  readonly name: string;
  readonly hash: string;
  readonly types?: (variables: Variables) => Answer;
}
