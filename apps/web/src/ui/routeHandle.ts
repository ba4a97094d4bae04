/** What a route may say about itself by its `handle`. */
export interface RouteHandle {
  /** The page brings its own head on a phone (the room), so the bar leaves. */
  ownPhoneHead?: boolean;
  /** The page shows a room, or leads to one; or it is the home page. What the features say of those is loaded with it. */
  shows?: 'room' | 'home';
}
