import type { ReactNode } from 'react';

/** A heading of a copy's column, and how a value of it is written. */
export interface CopyColumn {
  key: string;
  title: string;
}

interface CopyTableProps {
  caption: string;
  columns: readonly CopyColumn[];
  rows: readonly (readonly ReactNode[])[];
}

/** Rows of one kind as a table of the readable copy. */
export function CopyTable({ caption, columns, rows }: CopyTableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr>{columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr></thead>
      <tbody>{rows.map((cells, row) => <tr key={row}>{cells.map((cell, at) => <td key={columns[at]?.key}>{cell}</td>)}</tr>)}</tbody>
    </table>
  );
}

/** A value that holds others, such as the answers of a quiz: names and values, as deep as they go. */
export function Nested({ value }: { value: unknown }) {
  if (Array.isArray(value)) return <ul>{value.map((item, at) => <li key={at}><Nested value={item} /></li>)}</ul>;
  if (typeof value !== 'object' || value === null) return <>{value === null ? '–' : String(value)}</>;
  return <ul>{Object.entries(value).map(([name, item]) => <li key={name}>{name}: <Nested value={item} /></li>)}</ul>;
}
