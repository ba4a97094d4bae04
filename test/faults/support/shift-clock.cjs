// Preloaded into a server (`NODE_OPTIONS=--require …`): its clock is off by CLOCK_OFF_MS, as on a machine without time synchronisation.
const off = Number(process.env.CLOCK_OFF_MS);
const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + off);
    else super(...values);
  }

  static now() {
    return RealDate.now() + off;
  }
}

globalThis.Date = ShiftedDate;
