/** The parts of JSON Schema that the API's document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
  example?: unknown;
  minimum?: number;
  maximum?: number;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface OperationObject {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema; example?: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
const isNull = (schema: Schema) => schema.type === 'null';

/** A schema in one line: `string`, `"MXN"`, `array of Order`, `Money or null`. */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'any';
  if (schema.$ref) return nameOf(schema.$ref);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts)
    return [...parts.filter((part) => !isNull(part)), ...parts.filter(isNull)].map(typeOf).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' and ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return `array of ${typeOf(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'object');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The members of an object, or of the items of an array of objects. */
export function membersOf(
  schema: Schema | undefined,
): { name: string; type: string; required: boolean; note: string }[] {
  const object = schema?.type === 'array' ? schema.items : schema;
  return Object.entries(object?.properties ?? {}).map(([name, member]) => ({
    name,
    type: typeOf(member),
    required: object?.required?.includes(name) ?? false,
    note: member.description ?? '',
  }));
}
