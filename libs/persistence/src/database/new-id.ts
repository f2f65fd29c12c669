import { v5, v7, validate } from 'uuid';
import { NotAnId } from './persistence-error.js';

/** Root of all derived ids; never changes, or repeated activities would make second rows. */
const ROOT = '6f1c3a52-8d0e-5b7a-9c41-2b6d0e7f4a18';

/** A new id that sorts by the moment it was made (UUID version 7). */
export function newId<Id extends string = string>(): Id {
  return v7() as Id;
}

/**
 * The id that `name` has for `owner`, always the same (UUID version 5): what makes it twice makes the same row.
 * @param owner an id or a key such as `document:{id}`
 */
export function derivedId<Id extends string = string>(owner: string, name: string): Id {
  return v5(name, validate(owner) ? owner : v5(owner, ROOT)) as Id;
}

/** @throws NotAnId */
export function checkedId<Id extends string>(text: Id): Id {
  if (!validate(text)) throw new NotAnId(text);
  return text;
}
