/**
 * Path of a request that may move money, as the source of an expression: group 1 is there unless it sends a message. Wider
 * than `MONEY_PATH`, which decides in the end, because the script in the page's own world has not a byte to spare; a text,
 * because it puts the origin before it.
 */
export const MAY_MOVE_MONEY =
  '/(?:api/[^?]*organizations/[^/]+/(?:(setup_|overage_|contracts/|upgrade_|purchase_)|chat_[^?]+completion)|v1/sessions/[^?]+events)';
