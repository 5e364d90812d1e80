-- NICs go on with seven digits once those of six are used up (IP-02).
ALTER DOMAIN nic DROP CONSTRAINT nic_check;
ALTER DOMAIN nic ADD CONSTRAINT nic_check CHECK (VALUE ~ '^[0-9]{6,9}$');
ALTER SEQUENCE account_number MAXVALUE 999999999;
