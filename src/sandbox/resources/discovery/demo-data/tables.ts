import { VALUES, type ValueSource } from "./sample-values.js";

/** A column of a made-up table. */
export interface DemoColumn {
  readonly name: string;
  readonly dataType: string;
  readonly maxLength?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly values: ValueSource;
}

/** A foreign key of one column, to a table in the same schema. */
export interface DemoForeignKey {
  readonly name: string;
  readonly column: string;
  readonly table: string;
  readonly referencedColumn: string;
}

/** A made-up table. */
export interface DemoTable {
  readonly name: string;
  readonly columns: readonly DemoColumn[];
  readonly primaryKey: { readonly name: string; readonly columns: readonly string[] };
  readonly uniqueKeys: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly foreignKeys: readonly DemoForeignKey[];
  /** 0 for a table that is always empty. */
  readonly typicalRows: number;
}

function varchar(name: string, maxLength: number, values: ValueSource): DemoColumn {
  return { name, dataType: "character varying", maxLength, values };
}

function integer(name: string, values: ValueSource): DemoColumn {
  return { name, dataType: "integer", precision: 32, scale: 0, values };
}

function decimal(name: string, precision: number, values: ValueSource): DemoColumn {
  return { name, dataType: "numeric", precision, scale: 2, values };
}

/** The tables that every schema of every database connection holds. */
export const DEMO_TABLES: readonly DemoTable[] = [
  {
    name: "customer",
    columns: [
      integer("id", VALUES.rowNumber),
      varchar("email", 254, VALUES.email),
      varchar("full_name", 100, VALUES.fullName),
      varchar("phone", 20, VALUES.phone),
      { name: "birth_date", dataType: "date", values: VALUES.birthDate },
      decimal("credit_limit", 10, VALUES.amount),
      { name: "is_active", dataType: "boolean", values: VALUES.flag },
      { name: "country", dataType: "character", maxLength: 2, values: VALUES.country },
      varchar("nickname", 40, VALUES.nothing),
      { name: "avatar", dataType: "bytea", values: VALUES.binary },
    ],
    primaryKey: { name: "customer_pkey", columns: ["id"] },
    uniqueKeys: [{ name: "customer_email_key", columns: ["email"] }],
    foreignKeys: [],
    typicalRows: 1200,
  },
  {
    name: "orders",
    columns: [
      integer("id", VALUES.rowNumber),
      integer("customer_id", VALUES.quantity),
      varchar("card_number", 19, VALUES.cardNumber),
      decimal("total", 12, VALUES.amount),
      { name: "placed_at", dataType: "timestamp with time zone", values: VALUES.recentTime },
      { name: "is_paid", dataType: "boolean", values: VALUES.flag },
    ],
    primaryKey: { name: "orders_pkey", columns: ["id"] },
    uniqueKeys: [],
    foreignKeys: [
      { name: "fk_orders_customer", column: "customer_id", table: "customer", referencedColumn: "id" },
    ],
    typicalRows: 5000,
  },
  {
    name: "order_line",
    columns: [
      integer("order_id", VALUES.quantity),
      integer("line_number", VALUES.quantity),
      varchar("product_code", 12, VALUES.productCode),
      integer("quantity", VALUES.quantity),
    ],
    primaryKey: { name: "order_line_pkey", columns: ["order_id", "line_number"] },
    uniqueKeys: [],
    foreignKeys: [
      { name: "fk_order_line_orders", column: "order_id", table: "orders", referencedColumn: "id" },
    ],
    typicalRows: 20_000,
  },
  {
    name: "import_buffer",
    columns: [integer("id", VALUES.rowNumber), varchar("contact_email", 254, VALUES.email)],
    primaryKey: { name: "import_buffer_pkey", columns: ["id"] },
    uniqueKeys: [],
    foreignKeys: [],
    typicalRows: 0,
  },
];
