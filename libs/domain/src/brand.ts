declare const brand: unique symbol;

/** A nominal type over `Base`: two brands never mix, at no cost at run time. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
