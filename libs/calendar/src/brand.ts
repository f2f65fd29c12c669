declare const brand: unique symbol;

/** A `Value` that only the checked constructor of `Name` can make; it stays a plain value in JSON. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
