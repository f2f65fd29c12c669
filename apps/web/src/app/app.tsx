import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import { ToastProvider } from '../ui/toast.js';
import { asProblem } from './api/problem-error.js';
import { router } from './router.js';
import { theme } from './theme.js';

const ATTEMPTS = 2;

/** Refusals are final; a server that is away or busy is asked again. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => {
        const { status } = asProblem(error).problem;
        return (status === 0 || status >= 500) && failures < ATTEMPTS;
      },
    },
    mutations: { retry: false },
  },
});

export function App() {
  return (
    <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
