import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every URL that a person meets. What machines call (/progress, /health, /ready, /media) is in server/web.ts. */
export default [
  index('routes/public/language-choice.ts'),
  route('dev/mail/:id?', 'routes/machine/dev-mail.tsx'),
  route(':lng', 'routes/public/layout.tsx', [
    index('routes/public/landing.tsx'),
    route('course', 'routes/learner/outline.tsx'),
    route('course/:module', 'routes/learner/module.tsx'),
    route('course/:module/:lesson', 'routes/learner/lesson.tsx'),
    route('course/:module/:lesson/done', 'routes/learner/mark-done.ts'),
    route('course/:module/:lesson/answers', 'routes/learner/save-answers.ts'),
    route('course/:module/:lesson/submit', 'routes/learner/submit-quiz.ts'),
    route('course/:module/:lesson/tool', 'routes/learner/save-tool.tsx'),
    route('course/:module/:lesson/other', 'routes/learner/choose-other.ts'),
    route('course/:module/:lesson/discard', 'routes/learner/discard-other.ts'),
    route('course/:module/:lesson/entry', 'routes/learner/add-entry.ts'),
    route('course/:module/:lesson/take', 'routes/learner/take-offer.ts'),
    route('session/:number', 'routes/learner/session.tsx'),
    route('about', 'routes/public/about.tsx'),
    route('sign-up', 'routes/account/sign-up.tsx'),
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-in/link', 'routes/account/sign-in-link.tsx'),
    route('sign-in/link/:token', 'routes/account/open-link.tsx'),
    route('sign-out', 'routes/account/sign-out.ts'),
    route('account', 'routes/account/account.tsx'),
    route('*', 'routes/public/not-found.tsx'),
  ]),
] satisfies RouteConfig;
