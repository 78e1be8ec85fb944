import type { OwnFields } from "./own-fields.ts";

/** Nigeria's plans and its tracker group commitments by theme: http://tracnigeria.ng/analysis.php */
export const ownFields: OwnFields = {
  theme: {
    type: () => String,
    description: "The theme under which Nigeria's plan or its tracker lists the commitment.",
  },
};
