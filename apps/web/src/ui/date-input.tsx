import { formatVietnameseWithWeekday, isPlainDate } from '@congvu/calendar';
import { type InputHTMLAttributes, useId } from 'react';

type NativeProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'value' | 'onChange' | 'aria-describedby'
>;

interface DateInputProps extends NativeProps {
  /** `2024-07-01`; blank while none is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/**
 * A day, typed or picked in the browser's own way. Which of its numbers is the month depends on the language of the
 * browser, not of the page: so the day stands beside it as it is written in Vietnam.
 */
export function DateInput({ value, onChange, ...native }: DateInputProps) {
  const words = useId();
  const day = isPlainDate(value) ? formatVietnameseWithWeekday(value) : '';
  return (
    <span className="date-input">
      <input
        {...native}
        type="date"
        value={value}
        aria-describedby={words}
        onChange={({ target }) => onChange(target.value)}
      />
      <small id={words}>{day}</small>
    </span>
  );
}
