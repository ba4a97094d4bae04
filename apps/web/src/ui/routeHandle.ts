/** What a route may say about itself by its `handle`. */
export interface RouteHandle {
  /** The page brings its own head on a phone (the room), so the bar leaves. */
  ownPhoneHead?: boolean;
  /** The page shows a room, or leads to one. */
  ofRoom?: boolean;
}
