/** A page shows whole percents and lags a little: two sources closer than this, in percent, say the same of a window. */
export const WINDOW_SLACK_PERCENT = 5;
