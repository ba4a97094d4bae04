/** Style sheets in tests: a module's classes are called what they are called in it. */
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
