import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import { parseArrivalSearch } from '../arrivals/arrival-search.js';
import { parseDocumentListSearch, parseDocumentSearch } from '../documents/document-search.js';
import { parseRegisterSearch } from '../registers/register-search.js';
import { parseTaskSearch } from '../tasks/task-search.js';
import { TasksScreen } from '../tasks/tasks.screen.js';
import { Loading } from '../ui/loading.js';
import { NotFound } from './not-found.js';
import { RouteProblem } from './route-problem.js';
import { SessionGate } from './session-gate.js';

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <Navigate to="/viec" search={{}} replace />,
});
const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/viec',
  validateSearch: parseTaskSearch,
  component: TasksScreen,
});
const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban',
  validateSearch: parseDocumentListSearch,
  component: lazyRouteComponent(
    () => import('../documents/documents.screen.js'),
    'DocumentsScreen',
  ),
});
const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban/$documentId',
  validateSearch: parseDocumentSearch,
  component: lazyRouteComponent(() => import('../documents/document.screen.js'), 'DocumentScreen'),
});
const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban/$documentId/soan',
  component: lazyRouteComponent(
    () => import('../documents/drafting/drafting.screen.js'),
    'DraftingScreen',
  ),
});
const registersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(
    () => import('../registers/registers.screen.js'),
    'RegistersScreen',
  ),
});
const arrivalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban-den',
  validateSearch: parseArrivalSearch,
  component: lazyRouteComponent(() => import('../arrivals/arrivals.screen.js'), 'ArrivalsScreen'),
});
const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thong-bao',
  component: lazyRouteComponent(
    () => import('../notifications/notifications.screen.js'),
    'NotificationsScreen',
  ),
});
const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ho-so',
  component: lazyRouteComponent(() => import('../profile/profile.screen.js'), 'ProfileScreen'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    tasksRoute,
    documentsRoute,
    documentRoute,
    draftRoute,
    registersRoute,
    arrivalsRoute,
    notificationsRoute,
    profileRoute,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: RouteProblem,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
