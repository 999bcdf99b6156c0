/**
 * The body of the answer that a refused request gets, with status 403: claude.ai's page shows the message of an error
 * that is marked `user_facing` to the user (public code of 2026).
 */
export function refusal(message: string): object {
  return {
    type: 'error',
    error: {
      type: 'permission_error',
      message,
      details: { error_visibility: 'user_facing', error_code: 'usage_watchdog_refused' },
    },
  };
}
