-- What is used of a credit line is what is owed: sales on account less payments (modules/credit-lines/line.ts).
ALTER TABLE credit_line DROP COLUMN used;
