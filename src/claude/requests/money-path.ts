/**
 * Path and query of a request that can move money, whatever its body (claude.ai, as seen in public code of 2026). Group 1
 * is the resource; a match without it sends a message, which is paid once the plan is used up.
 */
export const MONEY_PATH =
  /^\/(?:api\/(?:oauth\/)?organizations\/[^/?#]+\/(?:(overage_(?:spend_limit|credit_grant)|setup_overage_billing|contracts\/(?:auto_reload_settings|prepaid\/credits)|upgrade_to_[a-z_]+|purchase_seats)|chat_conversations\/[^/?#]+\/(?:retry_)?completion)|v1\/sessions\/[^/?#]+\/events)\/?(?:[?#]|$)/;
