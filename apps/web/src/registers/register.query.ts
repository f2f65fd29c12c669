import { useQuery } from '@tanstack/react-query';
import { read, reading } from '../app/api/client.js';

export const useRegistersQuery = () => useQuery(reading('/registers'));

export const useRegisterEntriesQuery = (id: string | undefined) =>
  useQuery({
    ...reading('/registers/{id}/entries', { id, limit: 100 }),
    enabled: id !== undefined,
  });

/** What the next number of the letter's book would be; null where its book cannot be told from here. */
export const useNextNumberQuery = (documentId: string) =>
  useQuery({
    queryKey: ['next-number', documentId],
    queryFn: async ({ signal }) => {
      const [letter, { items }] = await Promise.all([
        read('/documents/{id}', { id: documentId }, signal),
        read('/registers', { direction: 'out' }, signal),
      ]);
      const books = items.filter(({ ownerName }) => ownerName === letter.issuer.name);
      const ofType = books.filter(({ series }) => series === letter.documentType);
      const [book, ...others] = ofType.length > 0 ? ofType : books;
      if (!book || others.length > 0) return null;
      const number = book.lastNumber + 1;
      const [, symbol = letter.symbol] = letter.symbol.split('/', 2);
      const printed = `${String(number).padStart(2, '0')}/${symbol}`;
      return { number, printed, book: bookName(book), last: book.lastNumber };
    },
    staleTime: 0,
  });

function bookName({ ownerName, year }: { ownerName: string; year: number }): string {
  return `${ownerName}, ${year}`;
}
