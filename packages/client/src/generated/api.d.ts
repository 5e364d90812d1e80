/** Generated from packages/contract/openapi.json by `npm run generate`; do not edit. */

export interface paths {
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account that the credential acts for
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A site may do it for any person who is signed in there.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account's standard stamping accounts used, and how long the balance lasts
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `consumption:read`.
         */
        get: operations["getAccountConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's stamps and points
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `balances:read`.
         */
        get: operations["getBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The distributor's settings, with their ETag
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `customers:read`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the distributor's settings
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Needs `If-Match` with the `ETag` of the version that was read: 428 without it, 412 `version_conflict` with the present version where another was saved meanwhile.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/v1/profiles/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verifies the e-mail by the mailed token and sets the password; the link serves once, 24 h
         * @description Whoever has a profile already gives its present password: the sign-up is then linked to that profile.
         *
         *     Open to everybody, without a credential.
         *
         *     Takes no `Idempotency-Key`.
         */
        post: operations["activateProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ups/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Links a customer's sign-up that waits for it (IP-05, A-CM-22)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["confirmSignUp"];
        /**
         * Rejects a sign-up that is not active yet; its account goes with it
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        delete: operations["rejectSignUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The distributor's sign-ups, newest first
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["listSignUps"];
        put?: never;
        /**
         * Signs a person up, alone or with its company; always 202, whether or not the e-mail is known
         * @description The token (24 h) reads this sign-up and its events and asks for the mail again. Whoever is known already gets a mail that says so.
         *
         *     Who may: a visitor (publishable key).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State and provisioning progress of a sign-up; by its own token or by its distributor
         * @description Who may: the newcomer (the token of its sign-up); an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["getSignUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-up-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a visitor may sign up as here, and the terms and privacy notice in force
         * @description Who may: a visitor (publishable key).
         */
        get: operations["getSignUpOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/postal-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State, city and colonies of a postal code; empty where the catalogue does not know it
         * @description Who may: a visitor (publishable key); a person of the customer; a person of the distributor; a distributor's secret key; the operator. A site may do it for any person who is signed in there.
         */
        get: operations["listPostalCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/activation/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails the activation link of the newcomer's sign-up again; 3 an hour
         * @description Who may: the newcomer (the token of its sign-up).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["resendActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ups/{id}/activation/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails the link again to a person who has not confirmed or accepted yet; 3 an hour
         * @description For the distributor: whom it named for a new distributor (createDistributor, convertToDistributor), and who signed up on its site. One address gets 3 such mails a day.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["resendSignUpActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping-accounts/{id}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one stamping account used, and how long its balance lasts
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; a program with the Id and password of a stamping account. A session of a site needs the scope `consumption:read`.
         */
        get: operations["getConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stamping account
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; a program with the Id and password of a stamping account. A session of a site needs the scope `balances:read`.
         */
        get: operations["getStampingAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Blocks or reactivates a stamping account, or binds it to an RFC (CM-CTI-05)
         * @description A reactivated unlimited one whose year is over is `expired` again. While its year runs it can be bound, and neither freed nor given to another RFC: that is another price.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        patch: operations["updateStampingAccount"];
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The distributor's customers
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator; support of the customer's distributor. A session of a site needs the scope `customers:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Adds a customer, with its first standard stamping account ready to use (CM-CLI-01, CM-CTI-01)
         * @description A parent opens up to 500 accounts a day, customers and distributors together; beyond them 429 `rate_limited` with Retry-After, and whoever goes on then moves any number in.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's stamping accounts; a distributor's: those of its customers; an application's: its own, so that it knows how many stamps are left
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; a program with the Id and password of a stamping account. A session of a site needs the scope `balances:read`.
         */
        get: operations["listStampingAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts a customer among the favourites or the archived, and gives it a colour (CM-CLI-05)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        put: operations["classifyCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer, with all that is kept about it and its ETag
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `customers:read`.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a customer's data (CM-CLI-03)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Needs `If-Match` with the `ETag` of the version that was read: 428 without it, 412 `version_conflict` with the present version where another was saved meanwhile.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/customers/{id}/stamping-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens another stamping account (CM-CTI-04)
         * @description An unlimited one begins `expired`: an order of the offer `unlimitedStamping` that names it pays its year (IP-14).
         *
         *     Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         */
        post: operations["createStampingAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping-accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a stamping account another password: the old one stops at once (CM-CTI-06)
         * @description Given by the distributor, the password opens none of the documents that were stamped before it, and the customer’s people are written to; one that the customer gives opens all of them.
         *
         *     Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         */
        post: operations["resetStampingPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping/cfdi/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stamped document as XML, byte by byte as it was answered
         * @description Who may: a person of the customer; a program with the Id and password of a stamping account. A session of a site needs the scope `stamps:use`.
         */
        get: operations["getStampedCfdi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a stamping that was answered 202 stands
         * @description Who may: a person of the customer; a program with the Id and password of a stamping account. A session of a site needs the scope `stamps:use`.
         */
        get: operations["getStampingRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping/pac-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificates of the platform's PAC: with them anybody verifies SelloSAT offline
         * @description Of an authorized PAC, SAT publishes them; those of the sandbox PAC are nowhere else.
         *
         *     Open to everybody, without a credential.
         */
        get: operations["listPacCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping/cfdi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customer's stamped documents, newest first; an application's: those of its stamping account
         * @description Who may: a person of the customer; a program with the Id and password of a stamping account. A session of a site needs the scope `stamps:use`.
         */
        get: operations["listStampedCfdi"];
        put?: never;
        /**
         * Stamps a sealed CFDI 4.0: answers it with its Timbre Fiscal Digital, for one stamp (IP-11..14)
         * @description Send it again whenever an answer was lost: a document (its cadena original) is stamped once for ever, and the same customer gets the same stamp again free of charge, marked `Idempotent-Replayed: true`; so no Idempotency-Key is needed. What is wrong with a document has the PAC codes as `pacCode`. While the PAC is slow: 202 with the request, `Location` and `Retry-After`. A person names the account by `stampingAccountId`. Every whole 100 kB of the document count against the rate as one more request.
         *
         *     Who may: a person of the customer; a program with the Id and password of a stamping account. A session of a site needs the scope `stamps:use`.
         *
         *     It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.
         *
         *     Takes no `Idempotency-Key`.
         *
         *     The body has at most 5 MiB.
         */
        post: operations["stampCfdi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cfdi-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a CFDI 4.0, stamped or not: every check with its verdict and reason; nothing is kept
         * @description As `verifyCfdi` of @mostrador/cfdi, which does the same in a program or a page without sending the document anywhere, with what the platform knows besides: the trusted issuers, the list of revoked certificates, the certificates of its PAC and the time. Every whole 100 kB of the document count against the rate as one more request.
         *
         *     Who may: a person of the customer; a program with the Id and password of a stamping account; an embed session of a customer; an embed session of a distributor; a person of the distributor; support of the customer's distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A site may do it for any person who is signed in there.
         *
         *     Takes no `Idempotency-Key`.
         *
         *     The body has at most 5 MiB.
         */
        post: operations["verifyCfdi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/principal-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assigns the customer's principal profile, who accepts by mail (CM-CLI-04)
         * @description The profile must exist and must not administer a distributor. Once there is a principal, only that person or the operator changes it.
         *
         *     Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        put: operations["assignPrincipalProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The profiles that administer the customer's account (IP-05)
         * @description Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["listProfiles"];
        put?: never;
        /**
         * Links another profile to the account (IP-05)
         * @description The customer's own people link at once. The distributor makes the first link only; whom it or the operator names accepts by mail.
         *
         *     Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["linkProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/profiles/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends the link of a profile other than the principal
         * @description Who may: a person of the customer; a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        delete: operations["unlinkProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From `inactive` to `active` (CM-DIS-07): from now on it may enter (CM-DIS-11)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["activateDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels from any state but `cancelled` (A-CM-7); deleted 30 calendar days later
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["cancelDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/distributor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a distributor of a customer, which stays a customer as well (CM-DIS-13, IP-06)
         * @description One of the customer's own people becomes the master user with the activation; anybody else is asked by mail, as by createDistributor, and counted like it.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["convertToDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The distributor's own network, newest first (CM-DIS-06)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `customers:read`.
         */
        get: operations["listDistributors"];
        put?: never;
        /**
         * Adds a distributor to the own network; needs the multilevel subscription (CM-DIS-03)
         * @description The named person is asked by mail and becomes the master user when it accepts, before the activation or after it (resendSignUpActivation mails again). A new person activates its profile by it; where e-mail and mobile are those of a profile, the account starts at provisioning meanwhile (A-CM-21). Namings are counted: 5 of one e-mail and 20 of one caller in 15 minutes. A parent opens up to 500 accounts a day: 429 `rate_limited`.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/credit-line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a distributor may owe its parent, and owes
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `customers:read`.
         */
        get: operations["getCreditLine"];
        /**
         * Lets a distributor of the own network owe so much for what it orders (A-CM-14)
         * @description Above 0 it has a payment method of kind `account`, for what its parent sells. Under what is owed already it can order nothing more on account. registerPayment frees it.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        put: operations["setCreditLine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One distributor
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `customers:read`.
         */
        get: operations["getDistributor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From `active` to `suspended` (CM-DIS-08): no new sales, transfers or sign-ups (A-CM-23)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["suspendDistributor"];
        /**
         * From `suspended` to `active` (CM-DIS-08, A-CM-5)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        delete: operations["reactivateDistributor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From `expired` to `active` for one year more (CM-DIS-09, A-CM-5)
         * @description The renewed distributor pays the membership and every licence and subscription in full (A-CM-24): with its points, else its credit line with the operator, else its default credit card. A declined card is 409 `payment_declined`, and nothing changes; while the provider has yet to answer for one, it stays `expired`.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["renewDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distributors/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a cancellation back until day 30 (A-CM-8)
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["restoreDistributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers from and to the account, newest first
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `transfers:read`.
         */
        get: operations["listTransfers"];
        put?: never;
        /**
         * Moves stamps or points to a customer or distributor; irreversible (CM-TIM-01, 02, 05)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transfer
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `transfers:read`.
         */
        get: operations["getTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfer-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves stamps to many stamping accounts at once; irreversible (CM-TIM-03)
         * @description Up to 10000 items and 4 MB. Atomic unless told otherwise: where an item is refused nothing moves, and `errors` names the first 200 of them (`insufficient_stamps` with `missing` where only the stock is short). The answer holds the first 200 items; getTransferBatch has them all. Where an amount is left out and there is no bulk price, nothing moves: 422 `bulk_price_required`, and `errors` points at the amounts.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         *
         *     The body has at most 4 MiB.
         */
        post: operations["createTransferBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfer-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mass transfer, with a page of its items
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:read`.
         */
        get: operations["getTransferBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The distributor's credit codes, newest first (CM-FAC-03); PINs are never shown again
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listCreditCodes"];
        put?: never;
        /**
         * Sells stamps or points as a code: they lie reserved until it is redeemed (CM-FAC-03, A-CM-17)
         * @description The PIN is shown in this answer only (A-CM-18). The sale is pending from now on.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key. A session of a site needs the scope `codes:write`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createCreditCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-code-redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeems a code of the own distributor, once, with its PIN (A-CM-17)
         * @description Stamps go to the standard stamping account named, or to the only one; points to the account. Whatever is wrong with code and PIN is the same `credit_code_refused`.
         *
         *     Who may: a person of the customer. A session of a site needs the scope `codes:redeem`.
         *
         *     It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["redeemCreditCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-codes/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids an open code: what it reserved goes back to the stock (A-CM-17)
         * @description Its sale goes with it, unless it was invoiced.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `codes:write`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["voidCreditCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices that the account registered or was given, newest first
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Registers an invoice by its reference: its sales leave the pending list (CM-FAC-02, CM-FAC-03)
         * @description All sales are pending and the same buyer’s; a credit code has none yet and gets this one. A reference and a sale are registered once.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:write`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a CSV file (RFC 4180, UTF-8), headings in the language asked for
         * @description Names and words come first, with a credit code as it was sold and who redeemed it (CM-FAC-03); ids, `kind` and `state` as the API has them in the last columns. No cell can be taken for a formula by a spreadsheet: what would be gets an apostrophe before it.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["exportSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice with its sales
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/awaited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders whose debit or bank charge has not settled yet, newest first (SV-19)
         * @description What was ordered is reserved. Once the charge settles it is delivered, and a sale a line; where it is rejected the order fails and nothing is sold.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listAwaitedSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/buyers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has sales to be invoiced, by number, with their totals (CM-FAC-02)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listPendingBuyers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the distributor sold, newest first; the pending ones are to be invoiced (CM-FAC-01, 02)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer paid its distributor, last registered first; the customer reads its own
         * @description Who may: a person of the customer; an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:read`.
         */
        get: operations["listCustomerPayments"];
        put?: never;
        /**
         * Registers what a customer paid its distributor: its balance due falls (A-CM-25)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `sales:write`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["registerPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stamping-accounts/{id}/auto-sale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The automatic sale of a stamping account, with its ETag (CM-TIM-04); `off` where there is none
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `balances:read`.
         */
        get: operations["getAutoSale"];
        /**
         * Saves the automatic sale of a stamping account; it fires at once where the balance asks for it
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         *
         *     Needs `If-Match` with the `ETag` of the version that was read: 428 without it, 412 `version_conflict` with the present version where another was saved meanwhile.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        put: operations["putAutoSale"];
        post?: never;
        /**
         * Removes the automatic sale; a top-up that waits for its purchase ends with it
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         */
        delete: operations["deleteAutoSale"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auto-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The automatic sales of the customers' standard stamping accounts; `off` where there is none
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `balances:read`.
         */
        get: operations["listAutoSales"];
        /**
         * Saves the automatic sales of many stamping accounts, all or none (CM-TIM-04)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        put: operations["putAutoSales"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auto-sales/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these rules would do if they were saved now; without `items` the saved ones
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `transfers:create`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["previewAutoSales"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller can buy, at the caller's prices, cheapest first; a visitor sees its site's customer prices
         * @description The whole catalogue, some dozens of rows, unless `limit` asks for less. `seller` says who sells.
         *
         *     Who may: a visitor (publishable key); an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `offers:read`.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packages that the distributor sells, smallest first (CM-PRE-01, CM-PRE-02)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `offers:read`.
         */
        get: operations["listPricePackages"];
        put?: never;
        /**
         * Puts a package on sale for customers, or for the own distributors (CM-PRE-01, CM-PRE-02)
         * @description Packages for distributors need the multilevel subscription. Customers get points at face value.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `packages:write`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["createPricePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraws a package: it is no longer offered
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `packages:write`.
         */
        delete: operations["deletePricePackage"];
        options?: never;
        head?: never;
        /**
         * Changes a package; quotes that were given keep their price until they end
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `packages:write`.
         */
        patch: operations["updatePricePackage"];
        trace?: never;
    };
    "/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's stored payment methods, the default one first
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        /**
         * Stores a payment method by the payment provider's token; card numbers never reach this API
         * @description Who may: an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `orders:create`.
         *
         *     It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["addPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's orders, newest first
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Buys what a quote says; irreversible (CM-COM-05)
         * @description A quote makes one order. Beyond what the person consented to for the site the order waits for the confirmation at `confirmationUrl`.
         *
         *     Who may: an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `orders:create`.
         *
         *     It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fixes a price for some minutes
         * @description Nothing is reserved. An offer that is not available is refused with its reason. The membership is the renewal: lines for every licence and subscription are added, in full (A-CM-24).
         *
         *     Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `offers:read`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets a payment method; charges under way go on
         * @description Who may: an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `orders:create`.
         *
         *     It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.
         */
        delete: operations["removePaymentMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services under contract, newest first: licences, subscriptions, support (IP-16)
         * @description A distributor's own; with `accountId` those of one of its customers or distributors.
         *
         *     Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a cancellation back, or quotes an ended contract anew
         * @description While `cancelling` the contract goes on with its account and nothing is to be paid now (`quote` is null). One that has ended is quoted again, prorated to the expiry of the account; createOrder contracts it. One that runs is renewed with the account, so it is 409.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `contracts:write`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["renewContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recurring contract runs to its end and is not renewed; what is owed stays owed (IP-17)
         * @description Of an own contract, or of a customer's: a customer cancels through its distributor or the operator.
         *
         *     Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `contracts:write`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["requestCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Licences that a customer was granted, newest first; a distributor's are those of its customers
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `orders:read`.
         */
        get: operations["listLicenses"];
        put?: never;
        /**
         * Grants a customer licences under a running master licence: as many as wanted, for one year (CM-MKL-01)
         * @description Who may: an embed session of a distributor; a person of the distributor; a distributor's secret key; the operator. A session of a site needs the scope `contracts:write`.
         *
         *     Needs an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["generateLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One desktop: state, why it is on, what comes next
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["getDesktop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schedule that was saved last, with its ETag
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["getSchedule"];
        /**
         * Replaces the schedule (EV-04); 412 with the present one when someone else saved meanwhile
         * @description `weekly_budget_exceeded` carries {used, planned, budget, fullWeek, monday}: with `effectiveFrom` = monday it may fit (A-EV-5).
         *
         *     Who may: a person of the customer; support of the customer's distributor. A session of a site needs the scope `schedule:write`.
         *
         *     Needs `If-Match` with the `ETag` of the version that was read: 428 without it, 412 `version_conflict` with the present version where another was saved meanwhile.
         */
        put: operations["putSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours of a calendar month against 320, and of the present week against its budget (A-EV-1)
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's desktops; a distributor's: those of its customers (EV-23)
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["listDesktops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When it switches next, running power session included; none past its validity
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}/power-sessions/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the 3 hours of the running session anew; it counts as a start (A-EV-2)
         * @description Who may: a person of the customer; support of the customer's distributor. A session of a site needs the scope `power:start`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["extendPowerSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desktops/{id}/power-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Temporary power-ons, newest first
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor. A session of a site needs the scope `desktops:read`.
         */
        get: operations["listPowerSessions"];
        put?: never;
        /**
         * Switches the desktop on for 3 hours, also while a block runs (EV-03, A-EV-2)
         * @description `power_session_running` carries {powerSessionId, endsAt} of the one that runs, `power_session_limit` {perDayMax, startedToday}.
         *
         *     Who may: a person of the customer; support of the customer's distributor. A session of a site needs the scope `power:start`.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         */
        post: operations["startPowerSession"];
        /**
         * Ends the running session; the desktop goes off unless a block runs
         * @description Who may: a person of the customer; support of the customer's distributor. A session of a site needs the scope `power:start`.
         */
        delete: operations["stopPowerSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password by the mailed token and ends all sessions of the person
         * @description Open to everybody, without a credential.
         *
         *     Takes no `Idempotency-Key`.
         */
        post: operations["confirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account's live keys
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Makes a key; a publishable one is bound to the origins given
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mints a widget's session of 15 minutes for one customer, or for the distributor itself
         * @description For a customer it reads only; value is spent by the person that signs in (section 9).
         *
         *     Who may: a distributor's secret key; the operator.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         *
         *     New business: refused while the distributor that sells is suspended or expired (A-CM-23).
         */
        post: operations["createEmbedSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a key at once
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        /**
         * Changes a publishable key's allowed origins
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns an authorization code (PKCE) or a refresh token into an access token of 15 minutes
         * @description A refresh token serves once; one used again ends its whole family.
         *
         *     Open to everybody, without a credential.
         *
         *     Takes no `Idempotency-Key`.
         */
        post: operations["exchangeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person who is signed in (IP-01)
         * @description Who may: a person of the customer; a person of the distributor; support of the customer's distributor. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a link that resets the password; the same answer whether or not the person is known
         * @description Open to everybody, without a credential.
         *
         *     Takes no `Idempotency-Key`.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a successor; the old key serves for 24 hours more
         * @description Who may: a person of the distributor; a distributor's secret key; the operator. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a person in; for programs and the platform's own pages only
         * @description Open to everybody, without a credential.
         *
         *     Takes no `Idempotency-Key`.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends the session of this credential
         * @description Who may: a person of the customer; a person of the distributor; support of the customer's distributor; an embed session of a customer; an embed session of a distributor. A site may do it for any person who is signed in there.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sites that may act for the person who is signed in, by their origin
         * @description All of the person's, whichever account it acts for. A session of a site gets 403: what else the person consented to is none of its business.
         *
         *     Who may: a person of the customer; a person of the distributor; support of the customer's distributor. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back what a site may do: its sessions for the person end at once, and it has to ask anew
         * @description Taken back once more it is 204 all the same. An event stream that is open ends at its next heartbeat, 20 s later. A session of a site gets 403; it ends itself by signOut.
         *
         *     Who may: a person of the customer; a person of the distributor; support of the customer's distributor. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        delete: operations["revokeConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proves now that entries sum to zero, that every balance equals its entries, and that what is reserved is promised
         * @description Who may: the operator.
         */
        get: operations["getLedgerProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Movements of one ledger account by its own sequence, and its balance at an instant
         * @description Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator. A session of a site needs the scope `balances:read`.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, newest first; append-only
         * @description What a resource keeps from the caller is null in `before` and `after`, too: its distributor's label and notes about a customer. Of the distributors below it a distributor reads what concerns their account - state, credit line, purchases, contracts -, and not what they do with their own customers, prices and settings.
         *
         *     Who may: a person of the distributor; a distributor's secret key; the operator; a person of the customer. Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to what the caller may see, oldest first; kept 7 days
         * @description An event is told to whoever may read what it is about, by principal and scope: `events:read` alone tells nothing. `balance.changed`: getBalances (balances:read); `order.updated`: getOrder (orders:read) or listAwaitedSales (sales:read); `order.fulfilled`: getOrder (orders:read) or listSales (sales:read); `payment.updated`: getPayment (orders:read); `transfer.created`: getTransfer (transfers:read) or listSales (sales:read); `auto-sale.updated`: getAutoSale (balances:read); `auto-sale.fired`: getAutoSale (balances:read) or listSales (sales:read); `auto-sale.paused`: getAutoSale (balances:read); `auto-sale.resumed`: getAutoSale (balances:read); `settings.updated`: getSettings (customers:read); `offers.changed`: listOffers (offers:read); `stamping-account.updated`: getStampingAccount (balances:read); `stamping-request.updated`: getStampingRequest (stamps:use); `sign-up.updated`: getSignUp; `customer.updated`: getCustomer (customers:read) or listAutoSales (balances:read); `distributor.updated`: getDistributor (customers:read); `desktop.switched`: getDesktop (desktops:read); `desktop.updated`: getDesktop (desktops:read); `schedule.updated`: getSchedule (desktops:read); `power-session.updated`: listPowerSessions (desktops:read); `credit-code.updated`: listCreditCodes (sales:read); `invoice.created`: getInvoice (sales:read); `customer-payment.registered`: listCustomerPayments (sales:read); `contract.updated`: getContract (orders:read); `license.created`: listLicenses (orders:read).
         *
         *     Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor; the newcomer (the token of its sign-up). A session of a site needs the scope `events:read`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as Server-Sent Events; resumes after the header Last-Event-ID
         * @description Tells what listEvents lists. Read it by streaming fetch. A comment line every 20 s; an id older than 7 days is answered with `event: reset`. Without that header it begins with what happens now, or with `since`. It ends with the credential.
         *
         *     Who may: an embed session of a customer; an embed session of a distributor; a person of the customer; a person of the distributor; a distributor's secret key; a distributor's secret key with `Mostrador-Account` of its customer; the operator; support of the customer's distributor; the newcomer (the token of its sign-up). A session of a site needs the scope `events:read`.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The platform's business time
         * @description Who may: the operator.
         *
         *     Only in test mode: a live server answers 404.
         */
        get: operations["getTestClock"];
        put?: never;
        /**
         * Moves business time on, runs what falls due in due order, answers when all is done
         * @description Who may: the operator.
         *
         *     Takes an `Idempotency-Key`: sent again with the same key and body within 30 days it is done once and answered alike, with `Idempotent-Replayed: true`.
         *
         *     Only in test mode: a live server answers 404.
         */
        post: operations["advanceTestClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is alive
         * @description Open to everybody, without a credential.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus text; loopback or the operator's key
         * @description Open to everybody, without a credential.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The database answers
         * @description Open to everybody, without a credential.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Money that is charged, up to a thousand million pesos
         * @example {
         *       "amount": 214600,
         *       "currency": "MXN"
         *     }
         */
        Charge: {
            /**
             * @description Centavos
             * @example 214600
             */
            amount: number;
            /** @enum {string} */
            currency: "MXN";
        };
        Account: {
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            kind: "operator" | "distributor" | "customer";
            /**
             * @description NIC: six digits (IP-02); more once those are used up
             * @example 200070
             */
            number: string;
            name: string;
            rfc: string | null;
            /** @enum {string} */
            state: "pending-link" | "active" | "inactive" | "unverified" | "suspended" | "cancelled" | "expired";
            /** @example America/Mexico_City */
            timezone: string;
            /** @description Who sells to this account */
            distributor: {
                /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                name: string;
                email: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        Problem: {
            /** @example https://mostrador.dev/problems/insufficient_points */
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @enum {string} */
            code: "malformed_body" | "idempotency_key_required" | "authentication_required" | "invalid_credential" | "session_expired" | "wrong_sign_in" | "forbidden" | "scope_missing" | "customer_authorization_required" | "origin_not_allowed" | "distributor_suspended" | "account_expired" | "app_signature_required" | "app_not_allowed" | "stamping_issuer_not_allowed" | "not_found" | "method_not_allowed" | "request_in_flight" | "secret_already_shown" | "insufficient_stamps" | "insufficient_points" | "seller_out_of_stock" | "purchase_not_allowed" | "quote_expired" | "offer_withdrawn" | "credit_line_exceeded" | "renewal_unpaid" | "payment_declined" | "quote_used" | "batch_refused" | "stamping_account_blocked" | "stamping_account_expired" | "cfdi_already_stamped" | "state_conflict" | "link_spent" | "power_session_running" | "power_session_not_running" | "power_session_limit" | "desktop_expired" | "stamping_account_name_taken" | "sale_already_invoiced" | "invoice_exists" | "version_conflict" | "body_too_large" | "unsupported_media_type" | "invalid_request" | "cfdi_malformed" | "cfdi_seal_invalid" | "cfdi_issuer_mismatch" | "cfdi_certificate_revoked" | "cfdi_outside_certificate_validity" | "cfdi_certificate_not_csd" | "cfdi_certificate_untrusted" | "cfdi_date_out_of_range" | "cfdi_issuer_not_listed" | "idempotency_key_reused" | "amount_mismatch" | "bulk_price_required" | "credit_code_refused" | "stamping_account_required" | "recipient_not_allowed" | "offers_sold_apart" | "payment_source_not_allowed" | "payment_token_refused" | "master_license_required" | "multilevel_required" | "parent_contact_not_allowed" | "profile_not_found" | "profile_administers_distributor" | "weekly_budget_exceeded" | "password_too_weak" | "precondition_required" | "rate_limited" | "too_many_attempts" | "internal_error" | "pac_unavailable" | "database_unavailable";
            requestId: string;
            /** @description One entry for each member of the body or parameter of the query (`/query/limt`) that is wrong or unknown */
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Consumption: {
            /** @description Whole days, oldest first, today excluded; days without use stand with 0 */
            daily: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                date: string;
                /** @example 1494 */
                used: number;
            }[];
            /**
             * @description Stamps used today so far
             * @example 1494
             */
            today: number;
            /**
             * @description Stamps used in the last 30 whole days / 30 (A-CM-15)
             * @example 12.4
             */
            averageDaily: number;
            daysRemaining: number | null;
            /**
             * Format: date
             * @example 2026-11-22
             */
            runsOutOn: string | null;
            /**
             * Format: date-time
             * @description When the balance reached 0; null while it has not
             * @example 2026-11-22T18:00:00Z
             */
            emptySince: string | null;
        };
        Balance: {
            /**
             * @description A distributor's own stock; for a customer the sum of its standard accounts
             * @example 1494
             */
            stamps: number;
            /** @example 1494 */
            points: number;
            stampingAccounts: {
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "standard" | "unlimited";
                /** @example 1494 */
                balance: number;
                /** @example 1494 */
                credited: number;
                /** @example 1494 */
                used: number;
            }[];
            /** @description Of a customer's automatic sales (CM-TIM-04) one that is paused, else the one that fires next; null where none is on */
            autoSale: components["schemas"]["AutoSaleNotice"] | null;
        };
        AutoSaleNotice: {
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            stampingAccountId: string;
            /** @enum {string} */
            state: "on" | "paused";
            /**
             * @description It fires at this balance of its account or less (A-CM-11)
             * @example 1494
             */
            minimum: number;
            /** @example 1494 */
            quantity: number;
            amount: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The day on which its account's balance reaches the minimum
             * @example 2026-11-22
             */
            firesOn: string | null;
        };
        /**
         * @description What each time is owed, VAT included
         * @example {
         *       "amount": 214600,
         *       "currency": "MXN"
         *     }
         */
        Money: {
            /**
             * @description Centavos
             * @example 214600
             */
            amount: number;
            /** @enum {string} */
            currency: "MXN";
        };
        Settings: {
            /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
            readonly accountId: string;
            /** @description Global price of a stamp in bulk, VAT included (CM-CFG-01) */
            bulkStampPrice: components["schemas"]["Money"] | null;
            /** @description Customers may buy stamps by themselves; needs a package and the automatic purchase (CM-CFG-02) */
            stampPurchaseEnabled: boolean;
            /** @description Customers may buy points by themselves; the covering package is bought for the distributor (CM-CFG-03) */
            pointPurchaseEnabled: boolean;
            /** @description Buy the covering package when the stock does not cover a sale (A-CM-12) */
            automaticStampPurchase: boolean;
            /** @description Sign-ups are linked without confirmation (A-CM-22) */
            autoLinkSignUps: boolean;
            /** @description At the expiry the account is renewed with every licence and subscription, and charged (A-CM-24) */
            automaticRenewal: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            readonly updatedAt: string;
        };
        /** @description Members left out stay as they are; read-only members are ignored */
        SettingsUpdate: {
            /** @description Global price of a stamp in bulk, VAT included (CM-CFG-01) */
            bulkStampPrice?: components["schemas"]["Money"] | null;
            /** @description Customers may buy stamps by themselves; needs a package and the automatic purchase (CM-CFG-02) */
            stampPurchaseEnabled?: boolean;
            /** @description Customers may buy points by themselves; the covering package is bought for the distributor (CM-CFG-03) */
            pointPurchaseEnabled?: boolean;
            /** @description Buy the covering package when the stock does not cover a sale (A-CM-12) */
            automaticStampPurchase?: boolean;
            /** @description Sign-ups are linked without confirmation (A-CM-22) */
            autoLinkSignUps?: boolean;
            /** @description At the expiry the account is renewed with every licence and subscription, and charged (A-CM-24) */
            automaticRenewal?: boolean;
            accountId?: unknown;
            updatedAt?: unknown;
        };
        ActivatedProfile: {
            signUp: components["schemas"]["SignUp"];
            /**
             * Format: uri
             * @description Where the sign-up came from, with `#mostrador-sign-up=` and a fresh newcomer token
             */
            returnUrl: string | null;
        };
        SignUp: {
            /** @example sgn_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            kind: "profile" | "customer" | "distributor";
            /** @enum {string} */
            state: "unverified" | "provisioning" | "pending-link" | "inactive" | "active" | "rejected";
            /** @description Of the company; of the person for the kind `profile` */
            name: string;
            /** @description A newcomer that has not activated its profile gets the e-mail masked */
            person: {
                name: string;
                email: string;
            };
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            accountId: string | null;
            provisioning: {
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                finishedAt: string | null;
                progress: number;
                attempts: number;
                /** @description At most 600 (CM-DIS-03) */
                expectedSeconds: number;
                /** @description It failed and is tried again by itself */
                delayed: boolean;
            } | null;
            warnings: "rfc_check_digit"[];
            /**
             * Format: date-time
             * @description When another mail may be asked for; null: the person has confirmed
             * @example 2026-11-22T18:00:00Z
             */
            resendAfter: string | null;
            /**
             * Format: date-time
             * @description When the person confirmed by the mailed link. Null while it has not, whatever the state: a distributor whose person was named with e-mail and mobile of a profile is prepared at once (A-CM-21) and may be activated; the person becomes its master user when it accepts
             * @example 2026-11-22T18:00:00Z
             */
            verifiedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        ProfileActivation: {
            token: string;
            password: string;
        };
        SignUpReceipt: {
            /** @example sgn_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            token: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string;
            signUp: components["schemas"]["SignUp"];
        };
        SignUpRequest: {
            /** @enum {string} */
            kind: "profile" | "customer" | "distributor";
            profile: components["schemas"]["Person"];
            company?: components["schemas"]["Company"];
            /** @description The versions that the person accepted; marketing apart (LFPDPPP) */
            consent: {
                terms: {
                    version: string;
                };
                privacy: {
                    version: string;
                };
                /** @default false */
                marketing: boolean;
            };
            /**
             * Format: uri
             * @description Where the activation returns to; on one of the key's origins, or the platform's own page follows
             */
            returnUrl?: string;
        };
        Person: {
            name: string;
            email: string;
            /**
             * @description Mobile, ten digits
             * @example 6465550123
             */
            phone: string;
        };
        /** @description Left out for the kind `profile` only */
        Company: {
            /** @enum {string} */
            type: "person" | "company";
            name: string;
            /**
             * @description A wrong check digit is accepted (A-CM-3): it comes back in `warnings`
             * @example PRUE7010023T5
             */
            rfc: string;
            curp?: string;
            phone: string;
            address: components["schemas"]["Address"];
            activity?: string;
            comments?: string;
        };
        Address: {
            /** @example 22800 */
            postalCode: string;
            state: string;
            city: string;
            colony: string;
            street: string;
            exteriorNumber: string;
            interiorNumber?: string;
        };
        SignUpOptions: {
            distributor: {
                name: string;
            };
            kinds: {
                /** @enum {string} */
                kind: "profile" | "customer" | "distributor";
                available: boolean;
                /** @enum {string|null} */
                reason: "multilevel_required" | "distributor_suspended" | "account_expired" | null;
            }[];
            terms: {
                version: string;
                /** Format: uri */
                url: string;
            };
            privacy: {
                version: string;
                /** Format: uri */
                url: string;
            };
        };
        PostalCodes: {
            data: {
                postalCode: string;
                state: string;
                city: string;
                colonies: string[];
            }[];
        };
        StampingAccount: {
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @description The Id that stamping applications sign in with (CM-CTI-04) */
            name: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            /** @example 200070 */
            customerNumber: string;
            customerName: string;
            /** @enum {string} */
            kind: "standard" | "unlimited";
            /** @enum {string} */
            state: "active" | "blocked" | "expired";
            rfc: string | null;
            /** @example 1494 */
            balance: number;
            /** @example 1494 */
            credited: number;
            /** @example 1494 */
            used: number;
            /**
             * @description C.P.D.: stamps used in the last 30 whole days / 30 (A-CM-15)
             * @example 12.4
             */
            averageDailyConsumption: number;
            /** @description D.R.; null while nothing is used, and for an unlimited account */
            daysRemaining: number | null;
            /**
             * Format: date
             * @example 2026-11-22
             */
            runsOutOn: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            firstStampedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            lastStampedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        Customer: {
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example 200070 */
            number: string;
            name: string;
            tradeName: string | null;
            rfc: string | null;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            state: "pending-link" | "active" | "inactive";
            /** @enum {string} */
            classification: "none" | "favourite" | "archived";
            color: string | null;
            /** @description The distributor's label (A-CM-19) */
            type: string | null;
            /** @example 1494 */
            stamps: number;
            /** @example 1494 */
            points: number;
            /** @example 1494 */
            credited: number;
            /**
             * @description stamps = credited - used (CM-CLI-08)
             * @example 1494
             */
            used: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            lastPurchaseAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            lastStampedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        CustomerClassification: {
            /** @enum {string} */
            classification: "none" | "favourite" | "archived";
            /**
             * @description The label's name, for the distributor to choose
             * @example teal
             */
            color: string | null;
        };
        NewCustomer: components["schemas"]["CustomerRecord"] & {
            stampingAccount: components["schemas"]["StampingAccount"] & {
                /**
                 * @description Shown once; null where the caller chose it
                 * @example nW7pX2-kT9vQc-Zr4mLd
                 */
                password: string | null;
            };
        };
        CustomerAddress: {
            /** @default null */
            postalCode: string | null;
            /** @default null */
            state: string | null;
            /** @default null */
            city: string | null;
            /** @default null */
            colony: string | null;
            /** @default null */
            street: string | null;
            /** @default null */
            exteriorNumber: string | null;
            /** @default null */
            interiorNumber: string | null;
            /** @default null */
            reference: string | null;
        } | null;
        LegalRepresentative: {
            /** @default null */
            name: string | null;
            /** @default null */
            position: string | null;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
            /** @default null */
            auxiliaryPhone: string | null;
            /**
             * @description The customer itself is a person
             * @default false
             */
            naturalPerson: boolean;
            /** @default null */
            curp: string | null;
        } | null;
        Contact: {
            /** @default null */
            name: string | null;
            /** @default null */
            position: string | null;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
            /** @default null */
            auxiliaryPhone: string | null;
        } | null;
        CustomerRecord: components["schemas"]["Customer"] & {
            tradeName?: string | null;
            email?: string | null;
            phone?: string | null;
            /** @description A free label to filter by (A-CM-19) */
            type?: string | null;
            address: components["schemas"]["CustomerAddress"];
            legalRepresentative: components["schemas"]["LegalRepresentative"];
            financialContact: components["schemas"]["Contact"];
            technicalContact: components["schemas"]["Contact"];
            /**
             * @description This customer's price of a stamp in bulk, VAT included; before the global one (A-CM-19)
             * @example {
             *       "amount": 214600,
             *       "currency": "MXN"
             *     }
             */
            bulkStampPrice: {
                /**
                 * @description Centavos
                 * @example 214600
                 */
                amount: number;
                /** @enum {string} */
                currency: "MXN";
            } | null;
            /** @description Off the bulk price and off resale packages of stamps (A-CM-19) */
            discountPercent: number;
            /** @description Until a sale is due (A-CM-19) */
            creditDays: number;
            fax: string | null;
            /** @description What the company does */
            activity: string | null;
            /** @description The distributor's own notes: only it reads them */
            comments: string | null;
            warnings: "rfc_check_digit"[];
            /** @description Sales on credit less what was paid (A-CM-25) */
            balanceDue: {
                /** @description Centavos; below 0: the customer has paid ahead */
                amount: number;
                /** @enum {string} */
                currency: "MXN";
                /** @description Centavos of it whose due date has passed */
                overdue: number;
            };
        };
        CustomerRequest: {
            name: string;
            /**
             * @description 12 or 13 characters; a wrong check digit is accepted and comes back in `warnings` (A-CM-3)
             * @example PRUE7010023T5
             */
            rfc: string;
            tradeName?: string | null;
            phone?: string | null;
            email?: string | null;
            /** @description A free label to filter by (A-CM-19) */
            type?: string | null;
            address?: components["schemas"]["CustomerAddress"];
            legalRepresentative?: components["schemas"]["LegalRepresentative"];
            financialContact?: components["schemas"]["Contact"];
            technicalContact?: components["schemas"]["Contact"];
            /**
             * @description This customer's price of a stamp in bulk, VAT included; before the global one (A-CM-19)
             * @example {
             *       "amount": 214600,
             *       "currency": "MXN"
             *     }
             */
            bulkStampPrice?: {
                /**
                 * @description Centavos
                 * @example 214600
                 */
                amount: number;
                /** @enum {string} */
                currency: "MXN";
            } | null;
            /** @description Off the bulk price and off resale packages of stamps (A-CM-19) */
            discountPercent?: number;
            /** @description Until a sale is due (A-CM-19) */
            creditDays?: number;
            fax?: string | null;
            /** @description What the company does */
            activity?: string | null;
            /** @description The distributor's own notes: only it reads them */
            comments?: string | null;
        };
        /** @description Members left out stay as they are, null empties one; an address or contact is replaced as a whole. Read-only members are ignored: the class and colour have their own operation */
        CustomerUpdate: {
            id?: unknown;
            number?: unknown;
            state?: unknown;
            classification?: unknown;
            color?: unknown;
            stamps?: unknown;
            points?: unknown;
            credited?: unknown;
            used?: unknown;
            lastPurchaseAt?: unknown;
            lastStampedAt?: unknown;
            createdAt?: unknown;
            warnings?: unknown;
            balanceDue?: unknown;
            name?: string;
            /**
             * @description 12 or 13 characters; a wrong check digit is accepted and comes back in `warnings` (A-CM-3)
             * @example PRUE7010023T5
             */
            rfc?: string;
            tradeName?: string | null;
            phone?: string | null;
            email?: string | null;
            /** @description A free label to filter by (A-CM-19) */
            type?: string | null;
            address?: components["schemas"]["CustomerAddress"];
            legalRepresentative?: components["schemas"]["LegalRepresentative"];
            financialContact?: components["schemas"]["Contact"];
            technicalContact?: components["schemas"]["Contact"];
            /**
             * @description This customer's price of a stamp in bulk, VAT included; before the global one (A-CM-19)
             * @example {
             *       "amount": 214600,
             *       "currency": "MXN"
             *     }
             */
            bulkStampPrice?: {
                /**
                 * @description Centavos
                 * @example 214600
                 */
                amount: number;
                /** @enum {string} */
                currency: "MXN";
            } | null;
            /** @description Off the bulk price and off resale packages of stamps (A-CM-19) */
            discountPercent?: number;
            /** @description Until a sale is due (A-CM-19) */
            creditDays?: number;
            fax?: string | null;
            /** @description What the company does */
            activity?: string | null;
            /** @description The distributor's own notes: only it reads them */
            comments?: string | null;
        };
        OpenedStampingAccount: components["schemas"]["StampingAccount"] & {
            /**
             * @description Shown once; null where the caller chose it
             * @example nW7pX2-kT9vQc-Zr4mLd
             */
            password: string | null;
        };
        StampingAccountRequest: {
            /** @enum {string} */
            kind: "standard" | "unlimited";
            /**
             * @description The Id that applications sign in with, one on the whole platform; left out: 32 hex digits
             * @example ventas-norte
             */
            name?: string;
            /**
             * @description Bound to this issuer; null: open to any
             * @example PRUE7010023T5
             */
            rfc?: string | null;
            /** @description 10 to 128 characters and not common; left out: one is made, and shown once */
            password?: string;
        };
        StampingPasswordRequest: {
            /** @description 10 to 128 characters and not common; left out: one is made, and shown once */
            password?: string;
        };
        /** @description Read-only members are ignored */
        StampingAccountUpdate: {
            id?: unknown;
            name?: unknown;
            customerId?: unknown;
            customerNumber?: unknown;
            customerName?: unknown;
            kind?: unknown;
            balance?: unknown;
            credited?: unknown;
            used?: unknown;
            averageDailyConsumption?: unknown;
            daysRemaining?: unknown;
            runsOutOn?: unknown;
            firstStampedAt?: unknown;
            lastStampedAt?: unknown;
            expiresAt?: unknown;
            createdAt?: unknown;
            /**
             * @description `active` or `blocked`; `expired` is accepted where it is so already
             * @enum {string}
             */
            state?: "active" | "blocked" | "expired";
            /**
             * @description Bound to this issuer; null: open to any
             * @example PRUE7010023T5
             */
            rfc?: string | null;
        };
        StampingRequest: {
            /** @example srq_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            state: "processing" | "stamped" | "refused";
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            stampingAccountId: string;
            /**
             * @description Once it is stamped
             * @example 7F2C1E0A-94B3-4C7D-8E55-0A1B2C3D4E5F
             */
            uuid: string | null;
            /**
             * @description Why it was refused; the stamp was given back then
             * @enum {string|null}
             */
            reason: "cfdi_malformed" | "cfdi_seal_invalid" | "cfdi_issuer_mismatch" | "cfdi_certificate_revoked" | "cfdi_outside_certificate_validity" | "cfdi_certificate_not_csd" | "cfdi_already_stamped" | "cfdi_certificate_untrusted" | "cfdi_date_out_of_range" | "cfdi_issuer_not_listed" | null;
            problem: components["schemas"]["Problem"] & (Record<string, never> | null);
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            endedAt: string | null;
        };
        PacCertificate: {
            /**
             * @description NoCertificadoSAT
             * @example 30001000000500003456
             */
            number: string;
            /** @example SPR190613I52 */
            rfc: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            validTo: string;
            /** @description X.509, DER in base64 */
            certificate: string;
        };
        StampedCfdi: {
            /**
             * @description Fiscal folio
             * @example 7F2C1E0A-94B3-4C7D-8E55-0A1B2C3D4E5F
             */
            uuid: string;
            /** @example srq_01jd3k8v4xe9kt2m5p7q9r1s3v */
            requestId: string;
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            stampingAccountId: string;
            issuerRfc: string;
            receiverRfc: string;
            /**
             * @description TipoDeComprobante
             * @example I
             */
            type: string;
            series: string | null;
            folio: string | null;
            /**
             * @description As the document has it
             * @example 116.00
             */
            total: string;
            /** @example MXN */
            currency: string;
            /** @description Fecha: wall clock of the place of issue */
            issuedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            stampedAt: string;
            pacRfc: string;
            /** @description Whether the certificate was verified up to SAT's root; false where its issuer is known by name only (test certificates) */
            chainVerified: boolean;
        };
        CfdiVerification: {
            /** @description No check failed; some may not have been made */
            valid: boolean;
            /**
             * @description Fiscal folio
             * @example 7F2C1E0A-94B3-4C7D-8E55-0A1B2C3D4E5F
             */
            uuid: string | null;
            issuerRfc: string | null;
            receiverRfc: string | null;
            /** @description As the document has it */
            total: string | null;
            checks: {
                /** @example seal */
                code: string;
                /** @enum {string} */
                verdict: "ok" | "failed" | "not_checked";
                /**
                 * @description Why not `ok`
                 * @example mismatch
                 */
                reason: string | null;
                /** @description What a PAC answers where it fails */
                pacCode: string | null;
                /** @description What was asked, and the reason */
                message: string;
            }[];
            /** @description What breaks SAT's schema, 100 at most */
            findings: {
                /** @example /cfdi:Comprobante/@Total */
                path: string;
                code: string;
                value?: string;
                message: string;
            }[];
        };
        LinkedProfile: {
            /** @example pro_01jd3k8v4xe9kt2m5p7q9r1s3v */
            profileId: string;
            name: string;
            email: string;
            phone: string | null;
            /** @enum {string} */
            link: "principal" | "administrator" | "member";
            /**
             * @description Invited: has not accepted by mail yet
             * @enum {string}
             */
            state: "active" | "invited";
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        PrincipalProfileRequest: {
            email: string;
            phone: string;
        };
        ProfileLinkRequest: {
            email: string;
            phone: string;
            /** @enum {string} */
            link: "administrator" | "member";
        };
        Distributor: {
            /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /**
             * @description NIC: six digits; more once those are used up
             * @example 200011
             */
            number: string;
            name: string;
            rfc: string | null;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            state: "unverified" | "inactive" | "active" | "suspended" | "cancelled" | "expired";
            /** @example 1494 */
            stamps: number;
            /** @example 1494 */
            points: number;
            /** @description Holds the subscription, so it may have distributors itself */
            multilevel: boolean;
            /**
             * @description Shows the provisioning progress
             * @example sgn_01jd3k8v4xe9kt2m5p7q9r1s3v
             */
            signUpId: string | null;
            /**
             * @description The customer it was converted from (CM-DIS-13)
             * @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v
             */
            customerId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description One year after creation (CM-DIS-06)
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            cancelledAt: string | null;
            /**
             * Format: date-time
             * @description A cancelled one is deleted 30 calendar days later (CM-DIS-02)
             * @example 2026-11-22T18:00:00Z
             */
            deletesAt: string | null;
        };
        ConversionRequest: {
            profile: components["schemas"]["Person"];
            company?: components["schemas"]["Company"];
        };
        DistributorRequest: {
            profile: components["schemas"]["Person"];
            company: components["schemas"]["Company"];
        };
        CreditLine: {
            /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
            distributorId: string;
            /**
             * @description Its payment method, of kind `account`
             * @example pme_01jd3k8v4xe9kt2m5p7q9r1s3v
             */
            paymentMethodId: string | null;
            amount: components["schemas"]["Money"] & unknown;
            used: components["schemas"]["Money"] & unknown;
            available: components["schemas"]["Money"];
        };
        CreditLineRequest: {
            amount: components["schemas"]["Money"];
        };
        Transfer: {
            /** @example trf_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @example 250 */
            quantity: number;
            amount: components["schemas"]["Money"] & unknown;
            from: {
                /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
                accountId: string;
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string | null;
                name: string;
            };
            to: {
                /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
                accountId: string;
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string | null;
                name: string;
            };
            /** @example sal_01jd3k8v4xe9kt2m5p7q9r1s3v */
            saleId: string | null;
            comment: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /** @description Each side's balance right after the posting; null for a side that the caller may not see */
            balanceAfter: {
                /** @example 1494 */
                from: number | null;
                /** @example 1494 */
                to: number | null;
            };
        };
        TransferRequest: {
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @example 250 */
            quantity: number;
            amount?: components["schemas"]["Charge"] & unknown;
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            toStampingAccountId?: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            toAccountId?: string;
            comment?: string;
        };
        TransferBatch: {
            /**
             * @description Null for a dry run, which keeps nothing
             * @example bat_01jd3k8v4xe9kt2m5p7q9r1s3v
             */
            id: string | null;
            atomic: boolean;
            dryRun: boolean;
            /**
             * @description Stamps of all items that are done
             * @example 1494
             */
            quantity: number;
            amount: components["schemas"]["Money"];
            done: number;
            refused: number;
            excluded: number;
            /**
             * @description Stamps that the stock lacks for all items that could receive
             * @example 1494
             */
            missing: number;
            comment: string | null;
            /**
             * @description The sender's stock right after; null for the operator, who issues, and for a dry run
             * @example 1494
             */
            balanceAfter: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /** @description Items in the order of the request: of a dry run all, else a page */
            data: components["schemas"]["TransferBatchItem"][];
            nextCursor: string | null;
        };
        TransferBatchItem: {
            /** @description Its place in the request, from 0 */
            index: number;
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            toStampingAccountId: string;
            /** @example 250 */
            quantity: number;
            amount: components["schemas"]["Money"] & unknown;
            /** @enum {string} */
            state: "done" | "refused" | "excluded";
            /**
             * @description Why it was refused; null for the others
             * @enum {string|null}
             */
            code: "malformed_body" | "idempotency_key_required" | "authentication_required" | "invalid_credential" | "session_expired" | "wrong_sign_in" | "forbidden" | "scope_missing" | "customer_authorization_required" | "origin_not_allowed" | "distributor_suspended" | "account_expired" | "app_signature_required" | "app_not_allowed" | "stamping_issuer_not_allowed" | "not_found" | "method_not_allowed" | "request_in_flight" | "secret_already_shown" | "insufficient_stamps" | "insufficient_points" | "seller_out_of_stock" | "purchase_not_allowed" | "quote_expired" | "offer_withdrawn" | "credit_line_exceeded" | "renewal_unpaid" | "payment_declined" | "quote_used" | "batch_refused" | "stamping_account_blocked" | "stamping_account_expired" | "cfdi_already_stamped" | "state_conflict" | "link_spent" | "power_session_running" | "power_session_not_running" | "power_session_limit" | "desktop_expired" | "stamping_account_name_taken" | "sale_already_invoiced" | "invoice_exists" | "version_conflict" | "body_too_large" | "unsupported_media_type" | "invalid_request" | "cfdi_malformed" | "cfdi_seal_invalid" | "cfdi_issuer_mismatch" | "cfdi_certificate_revoked" | "cfdi_outside_certificate_validity" | "cfdi_certificate_not_csd" | "cfdi_certificate_untrusted" | "cfdi_date_out_of_range" | "cfdi_issuer_not_listed" | "idempotency_key_reused" | "amount_mismatch" | "bulk_price_required" | "credit_code_refused" | "stamping_account_required" | "recipient_not_allowed" | "offers_sold_apart" | "payment_source_not_allowed" | "payment_token_refused" | "master_license_required" | "multilevel_required" | "parent_contact_not_allowed" | "profile_not_found" | "profile_administers_distributor" | "weekly_budget_exceeded" | "password_too_weak" | "precondition_required" | "rate_limited" | "too_many_attempts" | "internal_error" | "pac_unavailable" | "database_unavailable" | null;
            /** @example trf_01jd3k8v4xe9kt2m5p7q9r1s3v */
            transferId: string | null;
            /**
             * @description The stamping account's, right after
             * @example 1494
             */
            balanceAfter: number | null;
        };
        TransferBatchRequest: {
            items: {
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                toStampingAccountId: string;
                /** @example 250 */
                quantity: number;
                amount?: components["schemas"]["Charge"] & unknown;
                /** @description Leave this one out (CM-TIM-03) */
                exclude?: boolean;
            }[];
            /**
             * @description All items or none; false: each by itself, in order, with a result each
             * @default true
             */
            atomic: boolean;
            /**
             * @description Answers what would happen now, and moves and keeps nothing, not even the key
             * @default false
             */
            dryRun: boolean;
            comment?: string;
        };
        NewCreditCode: components["schemas"]["CreditCode"] & {
            /** @example DGEDKM */
            pin: string;
        };
        CreditCode: {
            /** @example cod_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example 8K7T-RTVD-2Z0H-21XZ */
            code: string;
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @example 250 */
            quantity: number;
            amount: components["schemas"]["Money"] & unknown;
            /** @enum {string} */
            state: "open" | "redeemed" | "voided" | "expired";
            receiver: {
                /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                number: string;
                name: string;
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string | null;
            } | null;
            /** @example sal_01jd3k8v4xe9kt2m5p7q9r1s3v */
            saleId: string;
            /** @example inv_01jd3k8v4xe9kt2m5p7q9r1s3v */
            invoiceId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was redeemed or voided, or expired
             * @example 2026-11-22T18:00:00Z
             */
            endedAt: string | null;
        };
        CreditCodeRequest: {
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @example 250 */
            quantity: number;
            amount?: components["schemas"]["Charge"] & unknown;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt?: string;
        };
        CreditCodeRedemption: {
            /** @example cod_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @example 250 */
            quantity: number;
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            toStampingAccountId: string | null;
            /**
             * @description Of what received it
             * @example 1494
             */
            balanceAfter: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            redeemedAt: string;
        };
        CreditCodeRedemptionRequest: {
            code: string;
            pin: string;
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            toStampingAccountId?: string;
        };
        Invoice: {
            /** @example inv_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            reference: string;
            seller: {
                /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                number: string;
                name: string;
            };
            buyer: components["schemas"]["Buyer"];
            total: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        Buyer: {
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            number: string;
            name: string;
            rfc: string | null;
        };
        InvoiceRequest: {
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            buyerId: string;
            /** @example F000234 */
            reference: string;
            saleIds: string[];
        };
        InvoiceWithSales: components["schemas"]["Invoice"] & {
            sales: components["schemas"]["Sale"][];
        };
        Sale: {
            /** @example sal_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            state: "pending" | "invoiced" | "paid-by-points";
            /** @enum {string} */
            source: "transfer" | "order" | "code";
            buyer: components["schemas"]["Buyer"] & (Record<string, never> | null);
            /**
             * @description `stamp`, `point`, or the kind of the offer that was sold
             * @example stamp
             */
            kind: string;
            quantity: number;
            total: components["schemas"]["Money"] & unknown;
            vat: components["schemas"]["Money"];
            /** @description The transfer, order or credit code behind it */
            reference: string;
            /** @example inv_01jd3k8v4xe9kt2m5p7q9r1s3v */
            invoiceId: string | null;
            /**
             * Format: date-time
             * @description By the customer's credit days (A-CM-19)
             * @example 2026-11-22T18:00:00Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description Paid as it was ordered
             * @example 2026-11-22T18:00:00Z
             */
            paidAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        AwaitedSale: {
            /** @example ord_01jd3k8v4xe9kt2m5p7q9r1s3v */
            orderId: string;
            buyer: components["schemas"]["Buyer"];
            lines: {
                /**
                 * @description `stamp`, `point`, or the kind of the offer that was sold
                 * @example stamp
                 */
                kind: string;
                quantity: number;
            }[];
            total: components["schemas"]["Money"] & unknown;
            vat: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description The latest day that the charge settles (SV-19)
             * @example 2026-11-22T18:00:00Z
             */
            expectedSettlementAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        PendingBuyer: {
            buyer: components["schemas"]["Buyer"];
            count: number;
            total: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
        };
        /** @description Of all pages */
        SaleTotals: {
            count: number;
            total: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
        };
        CustomerPayment: {
            /** @example rcp_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            /**
             * Format: date
             * @example 2026-11-22
             */
            paidOn: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            method: "cash" | "transfer" | "card" | "check" | "other";
            reference: string | null;
            comment: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        CustomerPaymentRequest: {
            amount: components["schemas"]["Money"];
            /**
             * Format: date
             * @description Today at the latest; left out: today in the seller's zone
             * @example 2026-11-22
             */
            paidOn?: string;
            /** @enum {string} */
            method: "cash" | "transfer" | "card" | "check" | "other";
            reference?: string;
            comment?: string;
        };
        AutoSale: {
            /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
            stampingAccountId: string;
            stampingAccountName: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            /** @example 200070 */
            customerNumber: string;
            customerName: string;
            /**
             * @description `paused`: it could not sell; it goes on by itself when that is over
             * @enum {string}
             */
            state: "on" | "paused" | "off";
            /**
             * @description It fires at this balance or less (A-CM-11)
             * @example 50
             */
            minimum: number;
            /**
             * @description Stamps credited each time; null where there is no rule
             * @example 250
             */
            quantity: number | null;
            /** @description What each time is owed, VAT included */
            amount: components["schemas"]["Money"] | null;
            /**
             * @description Stamps that it may sell in a day of the customer's zone; null: no ceiling
             * @example 250
             */
            dailyCeiling: number | null;
            /**
             * @description The same for a month
             * @example 250
             */
            monthlyCeiling: number | null;
            comment: string | null;
            /** @description Why it is paused: seller_out_of_stock, payment_declined, daily_ceiling, monthly_ceiling, stamping_account_blocked, recipient_not_allowed, distributor_suspended, account_expired, seller_changed */
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            retryAt: string | null;
            /** @description It waits for the purchase of what the seller lacks */
            topUpOpen: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            lastFiredAt: string | null;
            /** @example 1494 */
            balance: number;
            forecast: components["schemas"]["AutoSaleForecast"];
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            updatedAt: string | null;
        };
        AutoSaleForecast: {
            /** @description Stamps used in the last 30 whole days / 30 (A-CM-15) */
            averageDaily: number;
            daysRemaining: number | null;
            /**
             * Format: date
             * @example 2026-11-22
             */
            runsOutOn: string | null;
            /**
             * Format: date
             * @description The day on which the balance reaches the minimum
             * @example 2026-11-22
             */
            firesOn: string | null;
        };
        AutoSalePreview: {
            data: {
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string;
                /** @example 1494 */
                balance: number;
                /**
                 * @description It fires at this balance or less (A-CM-11)
                 * @example 50
                 */
                minimum: number;
                /** @example 250 */
                quantity: number;
                amount: components["schemas"]["Money"];
                fires: boolean;
                /** @description Why not: above_minimum, off, top_up_open, or what would pause it */
                reason: string | null;
                forecast: components["schemas"]["AutoSaleForecast"];
            }[];
            /**
             * @description Stamps of all that would fire
             * @example 1494
             */
            quantity: number;
            amount: components["schemas"]["Money"];
            /**
             * @description What the distributor has; null for the operator
             * @example 1494
             */
            stock: number | null;
            /**
             * @description Stamps that the stock lacks for all that would fire
             * @example 1494
             */
            missing: number;
        };
        AutoSalePreviewRequest: {
            items?: {
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string;
                /**
                 * @description It fires at this balance or less (A-CM-11)
                 * @example 50
                 */
                minimum: number;
                /** @example 250 */
                quantity: number;
                amount: components["schemas"]["Charge"] & unknown;
                /** @example 250 */
                dailyCeiling?: number | null;
                /** @example 250 */
                monthlyCeiling?: number | null;
                comment?: string | null;
                /**
                 * @description `on` or `off`; `paused` is taken as `on`: it tries anew
                 * @default on
                 * @enum {string}
                 */
                state: "on" | "paused" | "off";
                /** @description Leave this one as it is */
                exclude?: boolean;
            }[];
        };
        /** @description Read-only members are ignored; off without a quantity there is no rule */
        AutoSaleUpdate: {
            /**
             * @description It fires at this balance or less (A-CM-11)
             * @example 50
             */
            minimum: number;
            /** @example 250 */
            quantity: number | null;
            amount: components["schemas"]["Charge"] | null;
            /** @example 250 */
            dailyCeiling?: number | null;
            /** @example 250 */
            monthlyCeiling?: number | null;
            comment?: string | null;
            /**
             * @description `on` or `off`; `paused` is taken as `on`: it tries anew
             * @default on
             * @enum {string}
             */
            state: "on" | "paused" | "off";
            stampingAccountId?: unknown;
            stampingAccountName?: unknown;
            customerId?: unknown;
            customerNumber?: unknown;
            customerName?: unknown;
            reason?: unknown;
            retryAt?: unknown;
            topUpOpen?: unknown;
            lastFiredAt?: unknown;
            balance?: unknown;
            forecast?: unknown;
            updatedAt?: unknown;
        };
        AutoSales: {
            data: components["schemas"]["AutoSale"][];
        };
        AutoSalesUpdate: {
            items: {
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                stampingAccountId: string;
                /**
                 * @description It fires at this balance or less (A-CM-11)
                 * @example 50
                 */
                minimum: number;
                /** @example 250 */
                quantity: number;
                amount: components["schemas"]["Charge"] & unknown;
                /** @example 250 */
                dailyCeiling?: number | null;
                /** @example 250 */
                monthlyCeiling?: number | null;
                comment?: string | null;
                /**
                 * @description `on` or `off`; `paused` is taken as `on`: it tries anew
                 * @default on
                 * @enum {string}
                 */
                state: "on" | "paused" | "off";
                /** @description Leave this one as it is */
                exclude?: boolean;
            }[];
        };
        Offer: {
            /** @example pkg_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            kind: "stampPackage" | "pointPackage" | "masterLicense" | "subscription" | "distributorMembership" | "unlimitedStamping" | "desktopPlan" | "additionalUser" | "disk";
            name: string;
            /**
             * @description Of a service: stays the same when its name and price change
             * @example multilevel
             */
            code?: string;
            /** @example 250 */
            quantity?: number;
            price: components["schemas"]["Money"];
            vatIncluded: boolean;
            vat: components["schemas"]["Money"] & unknown;
            /**
             * @description Price of one stamp or point in pesos, 4 decimals, as the price has VAT
             * @example 0.4408
             */
            unitPrice?: string;
            /**
             * Format: date-time
             * @description Of a service: until when it would run if bought now; contracts end with the account (CM-COM-03)
             * @example 2026-11-22T18:00:00Z
             */
            endsAt?: string;
            available: boolean;
            /**
             * @description Why it cannot be bought, when it cannot
             * @enum {string}
             */
            reason?: "stamp_purchase_disabled" | "point_purchase_disabled" | "no_package_defined" | "automatic_purchase_disabled" | "seller_out_of_stock" | "contract_running" | "order_open" | "renewal_not_open" | "distributor_suspended" | "account_expired";
        };
        PricePackage: {
            /** @example pkg_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @enum {string} */
            audience: "customer" | "distributor";
            /** @example 250 */
            quantity: number;
            price: components["schemas"]["Money"] & unknown;
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        PricePackageRequest: {
            /** @enum {string} */
            unit: "stamp" | "point";
            /**
             * @default customer
             * @enum {string}
             */
            audience: "customer" | "distributor";
            /** @example 250 */
            quantity: number;
            price?: components["schemas"]["Charge"] & unknown;
            /** @description Left out: "Paquete de 100 Timbres" */
            name?: string;
        };
        /** @description Read-only members are ignored */
        PricePackageUpdate: {
            id?: unknown;
            unit?: unknown;
            audience?: unknown;
            createdAt?: unknown;
            /** @example 250 */
            quantity?: number;
            price?: components["schemas"]["Charge"];
            name?: string;
        };
        PaymentMethod: {
            /** @example pme_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            kind: "credit-card" | "debit-card" | "bank-account" | "account";
            /** @example Visa ···· 4242 */
            label: string;
            default: boolean;
            available?: components["schemas"]["Money"] & unknown;
        };
        PaymentMethodRequest: {
            providerToken: string;
        };
        Order: {
            /** @example ord_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example quo_01jd3k8v4xe9kt2m5p7q9r1s3v */
            quoteId: string;
            /** @enum {string} */
            state: "awaiting-confirmation" | "awaiting-payment" | "processing" | "fulfilled" | "failed" | "refunded";
            /** @description Why it failed: payment_declined, payment_rejected, confirmation_refused, confirmation_expired, insufficient_points, seller_out_of_stock, ... */
            reason?: string;
            /**
             * Format: uri
             * @description While awaiting confirmation: the platform page where the person confirms
             */
            confirmationUrl?: string;
            lines: {
                /** @example pkg_01jd3k8v4xe9kt2m5p7q9r1s3v */
                offerId: string;
                quantity: number;
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                toStampingAccountId: string | null;
                /** @description Of a service: months charged; a started month counts whole (A-CM-13) */
                months?: number;
                subtotal: components["schemas"]["Money"];
                vat: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            }[];
            subtotal: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /** @example 1494 */
            points: number;
            payment: {
                /** @enum {string} */
                source: "points" | "method";
                /** @example pme_01jd3k8v4xe9kt2m5p7q9r1s3v */
                paymentMethodId: string | null;
                /** @example pay_01jd3k8v4xe9kt2m5p7q9r1s3v */
                paymentId: string | null;
                /**
                 * Format: date-time
                 * @description The latest day that a debit or bank charge settles (SV-19)
                 * @example 2026-11-22T18:00:00Z
                 */
                expectedSettlementAt: string | null;
            };
            effects: {
                /**
                 * @description Stamps that the buyer receives
                 * @example 1494
                 */
                stamps?: number;
                /**
                 * @description Points that the buyer receives
                 * @example 1494
                 */
                points?: number;
                /**
                 * Format: date-time
                 * @description Until when what is bought runs; of a renewal the new expiry of the account
                 * @example 2026-11-22T18:00:00Z
                 */
                contractEndsAt?: string;
            };
            /**
             * @description Of what was bought: stamps of the receiving account or stock, or points; once fulfilled
             * @example 1494
             */
            balanceBefore: number | null;
            /** @example 1494 */
            balanceAfter: number | null;
            /**
             * @description The buyer's points after paying with points
             * @example 1494
             */
            pointsAfter: number | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            fulfilledAt: string | null;
        };
        OrderRequest: {
            /** @example quo_01jd3k8v4xe9kt2m5p7q9r1s3v */
            quoteId: string;
            payment: {
                /** @enum {string} */
                source: "points" | "method";
                /**
                 * @description With source `method`. When left out: the default one, or the one that the person chooses where it confirms on the platform
                 * @example pme_01jd3k8v4xe9kt2m5p7q9r1s3v
                 */
                paymentMethodId?: string;
            };
            /**
             * @description The buyer was told that it is irreversible
             * @enum {boolean}
             */
            confirmed: true;
        };
        Quote: {
            /** @example quo_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            lines: {
                /** @example pkg_01jd3k8v4xe9kt2m5p7q9r1s3v */
                offerId: string;
                quantity: number;
                /** @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v */
                toStampingAccountId: string | null;
                /** @description Of a service: months charged; a started month counts whole (A-CM-13) */
                months?: number;
                subtotal: components["schemas"]["Money"];
                vat: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            }[];
            subtotal: components["schemas"]["Money"] & unknown;
            vat: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /**
             * @description The total in whole points, rounded up (A-CM-13)
             * @example 1494
             */
            points: number;
            /** @description What may pay for it (A-CM-14) */
            paymentSources: ("points" | "method")[];
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            validUntil: string;
            effects: {
                /**
                 * @description Stamps that the buyer receives
                 * @example 1494
                 */
                stamps?: number;
                /**
                 * @description Points that the buyer receives
                 * @example 1494
                 */
                points?: number;
                /**
                 * Format: date-time
                 * @description Until when what is bought runs; of a renewal the new expiry of the account
                 * @example 2026-11-22T18:00:00Z
                 */
                contractEndsAt?: string;
            };
        };
        QuoteRequest: {
            lines: {
                /** @example pkg_01jd3k8v4xe9kt2m5p7q9r1s3v */
                offerId: string;
                quantity: number;
                /**
                 * @description Who receives a customer's stamps, or which unlimited account gets its year; may be left out with exactly one of the kind
                 * @example sta_01jd3k8v4xe9kt2m5p7q9r1s3v
                 */
                toStampingAccountId?: string;
            }[];
        };
        Payment: {
            /** @example pay_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            state: "processing" | "settled" | "rejected" | "refunded";
            /** @example ord_01jd3k8v4xe9kt2m5p7q9r1s3v */
            orderId: string;
            amount: components["schemas"]["Money"];
            method: {
                /** @enum {string} */
                kind: "credit-card" | "debit-card" | "bank-account" | "account";
                label: string;
            };
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expectedSettlementAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            settledAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        Contract: {
            /** @example con_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            accountId: string;
            /**
             * @description `support`: a póliza (A-CM-25)
             * @enum {string}
             */
            kind: "subscription" | "master-license" | "support";
            /**
             * @description Of the offer
             * @example multilevel
             */
            code: string;
            /** @example Multinivel */
            name: string;
            /**
             * @description `cancelling` still runs, and ends at `endsAt` for good (IP-17)
             * @enum {string}
             */
            state: "active" | "cancelling" | "cancelled" | "expired";
            /** @enum {string} */
            recurrence: "one-off" | "monthly" | "annual";
            price: components["schemas"]["Money"] & (Record<string, never> | null);
            vatIncluded: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description A distributor's end with its account (CM-COM-03)
             * @example 2026-11-22T18:00:00Z
             */
            endsAt: string;
            /** @example ord_01jd3k8v4xe9kt2m5p7q9r1s3v */
            orderId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        ContractRenewal: {
            contract: components["schemas"]["Contract"];
            quote: components["schemas"]["Quote"] & (Record<string, never> | null);
        };
        Licenses: {
            data: components["schemas"]["License"][];
        };
        License: {
            /** @example lic_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /**
             * @description The master licence under which it was granted
             * @example con_01jd3k8v4xe9kt2m5p7q9r1s3v
             */
            contractId: string;
            /**
             * @description Of the product
             * @example dominus
             */
            code: string;
            /** @example Dóminus */
            name: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            /** @example 7KQ2M-X94TB-0HJ5E-RW8CN-3PZ6D */
            key: string;
            /**
             * @description What it is for: one device, or one user (IP-10)
             * @enum {string}
             */
            binding: "device" | "user";
            /** @description Which device or user, as the distributor names it */
            holder: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description One year later (CM-MKL-01)
             * @example 2026-11-22T18:00:00Z
             */
            endsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        LicenseRequest: {
            /** @example con_01jd3k8v4xe9kt2m5p7q9r1s3v */
            contractId: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            quantity: number;
            /**
             * @description What it is for: one device, or one user (IP-10)
             * @enum {string}
             */
            binding: "device" | "user";
            holder?: string;
        };
        Desktop: {
            /** @example dsk_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId: string;
            customerName: string;
            name: string;
            plan: {
                name: string;
                /** @enum {string} */
                family: "scheduled" | "always-on";
                cpus: number;
                memoryGb: number;
                diskGb: number;
                users: number;
            };
            /**
             * @description `off` as soon as that is decided; `on` once the machine is there
             * @enum {string}
             */
            state: "ordered" | "provisioning" | "off" | "on" | "grace" | "retained" | "deleted";
            /**
             * @description Why it is on, or is being switched on; `schedule` while a block runs (A-EV-2)
             * @enum {string|null}
             */
            onBecause: "schedule" | "power-session" | "always-on" | null;
            /**
             * @description What the provider has been asked for and has not done yet
             * @enum {string|null}
             */
            switching: "on" | "off" | null;
            /** @description The provider failed; it is asked again by itself */
            problem: {
                /** @enum {string} */
                code: "provider_unavailable" | "provider_refused";
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                since: string;
                attempts: number;
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                nextAttemptAt: string;
            } | null;
            /** @example America/Mexico_City */
            timezone: string;
            validity: {
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                endsAt: string;
            };
            /**
             * Format: date-time
             * @description Without a renewal the data are deleted then (EV-22); they are out of reach from the expiry on
             * @example 2026-11-22T18:00:00Z
             */
            dataKeptUntil: string;
            quota: {
                /**
                 * @description What ends the hours (A-EV-1): `weekly-schedule` the week that may be saved, `hard-cap` a calendar month, `28-day-cycle` 28 days from the beginning of the validity; of the last two see `period` of the usage
                 * @enum {string}
                 */
                policy: "weekly-schedule" | "hard-cap" | "28-day-cycle";
                /**
                 * @description Budget a week (EV-01)
                 * @example 80
                 */
                weeklyHours: number;
                /**
                 * @description What a calendar month is reported against
                 * @example 320
                 */
                monthlyHours: number;
            };
            power: {
                /** @example 3 */
                hours: number;
                perDayMax: number | null;
                startedToday: number;
                /** @description The one that runs */
                session: components["schemas"]["PowerSession"] | null;
            };
            /** @description What this credential may do here; a member only looks (EV-03) */
            may: {
                editSchedule: boolean;
                startPower: boolean;
            };
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            nextOnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            nextOffAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        PowerSession: {
            /** @example pse_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @example dsk_01jd3k8v4xe9kt2m5p7q9r1s3v */
            desktopId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description 3 h of elapsed time after its start (EV-03, A-EV-2)
             * @example 2026-11-22T18:00:00Z
             */
            endsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            endedAt: string | null;
            startedBy: {
                /** @example pro_01jd3k8v4xe9kt2m5p7q9r1s3v */
                profileId: string | null;
                name: string | null;
            };
            /** @enum {string} */
            channel: "administrator" | "support";
            /** @enum {string} */
            state: "running" | "ended";
        };
        Schedule: {
            /** @example America/Mexico_City */
            timezone: string;
            weekly: components["schemas"]["WeeklyBlocks"];
            exceptions?: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                date: string;
                blocks: components["schemas"]["Block"][];
            }[];
            /**
             * Format: date
             * @description From midnight of this day; at once when left out or past (A-EV-5)
             * @example 2026-11-22
             */
            effectiveFrom?: string | null;
            weeklyHours: number;
            budgetHours: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            nextOnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            nextOffAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            savedAt: string;
            /** @description By role, not by name (mock, 11.5) */
            savedBy: {
                /** @enum {string} */
                role: "administrator" | "support" | "platform";
                isCaller: boolean;
            };
            /** @description What holds until `effectiveFrom`; null when this schedule is in force */
            inForce: {
                timezone: string;
                weekly: components["schemas"]["WeeklyBlocks"];
            } | null;
        };
        /** @description Wall-clock blocks of whole half hours, sorted, not touching within a day (A-EV-6) */
        WeeklyBlocks: {
            monday: components["schemas"]["Block"][];
            tuesday: components["schemas"]["Block"][];
            wednesday: components["schemas"]["Block"][];
            thursday: components["schemas"]["Block"][];
            friday: components["schemas"]["Block"][];
            saturday: components["schemas"]["Block"][];
            sunday: components["schemas"]["Block"][];
        };
        Block: {
            /** @example 08:00 */
            start: string;
            /**
             * @description `24:00` ends a day
             * @example 20:00
             */
            end: string;
        };
        Usage: {
            /** @example 2026-11 */
            month: string;
            /** @description Planned for the whole month */
            scheduledHours: number;
            /** @description Switched on by schedule so far */
            usedHours: number;
            /** @description Temporary hours, metered apart (A-EV-2) */
            powerSessionHours: number;
            /** @example 320 */
            quotaHours: number;
            /** @description Of scheduledHours over quotaHours; it informs (A-EV-1) */
            excessHours: number;
            week: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                monday: string;
                usedHours: number;
                plannedHours: number;
                budgetHours: number;
            };
            /** @description The period of a plan whose hours the clock ends (`quota.policy` is `hard-cap` or `28-day-cycle`) in which now lies, by the zone of the account; null for the others (A-EV-1) */
            period: {
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T18:00:00Z
                 */
                endsAt: string;
                /** @example 320 */
                quotaHours: number;
                /** @description Hours of schedule that run in it */
                scheduledHours: number;
                /**
                 * Format: date-time
                 * @description From then on it stays off until `endsAt`, although more is planned; null: hours reach
                 * @example 2026-11-22T18:00:00Z
                 */
                exhaustedAt: string | null;
            } | null;
        };
        Transition: {
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            at: string;
            /** @example 2026-11-23T08:00 */
            local: string;
            /** @enum {string} */
            to: "on" | "off";
            /** @enum {string} */
            cause: "schedule" | "power-session" | "exception" | "quota";
        };
        /** @description Read-only members are accepted and ignored */
        ScheduleUpdate: {
            /** @example America/Mexico_City */
            timezone: string;
            weekly: components["schemas"]["WeeklyBlocks"];
            exceptions?: {
                /**
                 * Format: date
                 * @example 2026-11-22
                 */
                date: string;
                blocks: components["schemas"]["Block"][];
            }[];
            /**
             * Format: date
             * @description From midnight of this day; at once when left out or past (A-EV-5)
             * @example 2026-11-22
             */
            effectiveFrom?: string | null;
            weeklyHours?: unknown;
            budgetHours?: unknown;
            nextOnAt?: unknown;
            nextOffAt?: unknown;
            savedAt?: unknown;
            savedBy?: unknown;
            inForce?: unknown;
        };
        PasswordResetConfirmation: {
            token: string;
            password: string;
        };
        ApiKeyWithSecret: components["schemas"]["ApiKey"] & {
            /** @description Shown once */
            key: string;
        };
        ApiKey: {
            /** @example key_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            kind: "publishable" | "secret";
            /** @description The visible beginning of the key */
            prefix: string;
            origins: string[];
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description After a rotation: until when the old key serves
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string | null;
        };
        ApiKeyRequest: {
            /** @enum {string} */
            kind: "publishable" | "secret";
            origins?: string[];
        };
        EmbedSession: {
            /** @example ses_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            token: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string;
        };
        EmbedSessionRequest: {
            /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
            customerId?: string;
            scopes: ("balances:read" | "consumption:read" | "offers:read" | "orders:read" | "orders:create" | "desktops:read" | "schedule:write" | "power:start" | "events:read" | "transfers:create" | "codes:redeem" | "stamps:use" | "customers:read" | "transfers:read" | "packages:write" | "codes:write" | "sales:read" | "sales:write" | "contracts:write")[];
            /**
             * Format: uri
             * @example https://shop.example
             */
            origin: string;
        };
        TokenSet: {
            accessToken: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            expiresAt: string;
            refreshToken: string;
            scopes: ("balances:read" | "consumption:read" | "offers:read" | "orders:read" | "orders:create" | "desktops:read" | "schedule:write" | "power:start" | "events:read" | "transfers:create" | "codes:redeem" | "stamps:use" | "customers:read" | "transfers:read" | "packages:write" | "codes:write" | "sales:read" | "sales:write" | "contracts:write")[];
            accounts: {
                /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                name: string;
                /** @enum {string} */
                link: "principal" | "administrator" | "member" | "master" | "sales" | "support" | "accounting" | "read-only";
            }[];
        };
        TokenRequest: {
            /** @enum {string} */
            grantType: "authorization_code";
            code: string;
            codeVerifier: string;
            publishableKey: string;
        } | {
            /** @enum {string} */
            grantType: "refresh_token";
            refreshToken: string;
        };
        Profile: {
            /** @example pro_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            name: string;
            email: string;
            phone: string | null;
            /** @enum {string} */
            locale: "es-MX" | "en";
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        PasswordResetRequest: {
            identifier: string;
        };
        SignInRequest: {
            /** @description E-mail or mobile (IP-01) */
            identifier: string;
            password: string;
        };
        ApiKeyUpdate: {
            origins: string[];
        };
        Consent: {
            /** @example cns_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /**
             * @description The site's
             * @example https://shop.example
             */
            origin: string;
            /** @description Whose site it is */
            distributor: {
                /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                /** @example Bahía Contable */
                name: string;
            };
            /** @description Whom the site may act for, by number; an account linked later is asked for anew */
            accounts: {
                /** @example cus_01jd3k8v4xe9kt2m5p7q9r1s3v */
                id: string;
                /** @example Empresa de Pruebas */
                name: string;
            }[];
            /**
             * @example [
             *       "balances:read",
             *       "orders:create"
             *     ]
             */
            scopes: ("balances:read" | "consumption:read" | "offers:read" | "orders:read" | "orders:create" | "desktops:read" | "schedule:write" | "power:start" | "events:read" | "transfers:create" | "codes:redeem" | "stamps:use" | "customers:read" | "transfers:read" | "packages:write" | "codes:write" | "sales:read" | "sales:write" | "contracts:write")[];
            /**
             * @description Points a day that the site may spend; 0: the person confirms each purchase
             * @example 300
             */
            pointCeiling: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @description When the site last began or renewed a session, as it does every quarter of an hour in use; null where none is known any more
             * @example 2026-11-22T18:00:00Z
             */
            lastUsedAt: string | null;
        };
        LedgerProof: {
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            checkedAt: string;
            balanced: boolean;
            units: {
                /** @enum {string} */
                unit: "stamp" | "point";
                /** @description 0 when every debit has its credit */
                sum: number;
                accounts: number;
                entries: number;
            }[];
            reserved: {
                /** @enum {string} */
                unit: "stamp" | "point";
                /** @description What lies in all `reserved` accounts */
                reserved: number;
                /** @description What open orders and open credit codes hold */
                promised: number;
            }[];
            mismatches: {
                ledgerAccountId: string;
                balance: number;
                entries: number;
            }[];
        };
        Statement: {
            /** @enum {string} */
            unit: "stamp" | "point";
            /** @description At the instant asked for, or now */
            balance: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            at: string;
            /** @description Newest first */
            data: components["schemas"]["Movement"][];
            nextCursor: string | null;
        };
        Movement: {
            /** @description The account's own counter, without gaps */
            sequence: number;
            /**
             * @description Positive: received; negative: given
             * @example 1494
             */
            amount: number;
            /** @example 1494 */
            balanceAfter: number;
            /** @description transfer, purchase, sale, consumption, reservation, release, opening, closure */
            kind: string;
            /** @description Id of the transfer, order or document */
            reference: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        AuditEntry: {
            /** @example aud_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            actor: {
                kind: string;
                id: string | null;
                name: string | null;
            };
            /** @enum {string} */
            channel: "api" | "embed" | "platform" | "job" | "support";
            operation: string;
            subject: {
                type: string;
                id: string;
            };
            before?: unknown;
            after?: unknown;
            requestId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
        };
        Event: {
            /** @example evt_01jd3k8v4xe9kt2m5p7q9r1s3v */
            id: string;
            /** @enum {string} */
            type: "balance.changed" | "order.updated" | "order.fulfilled" | "payment.updated" | "transfer.created" | "auto-sale.updated" | "auto-sale.fired" | "auto-sale.paused" | "auto-sale.resumed" | "settings.updated" | "offers.changed" | "stamping-account.updated" | "stamping-request.updated" | "sign-up.updated" | "customer.updated" | "distributor.updated" | "desktop.switched" | "desktop.updated" | "schedule.updated" | "power-session.updated" | "credit-code.updated" | "invoice.created" | "customer-payment.registered" | "contract.updated" | "license.created";
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            createdAt: string;
            /** @description The stream's order; grows, may skip */
            sequence: number;
            subject: {
                type: string;
                id: string;
            };
            data: {
                [key: string]: unknown;
            };
        };
        TestClockAdvance: {
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            to?: string;
            days?: number;
            minutes?: number;
        };
        TestClock: {
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            now: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountConsumption: {
        parameters: {
            query?: {
                /** @description Days in `daily` */
                days?: number;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consumption"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBalances: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "automaticStampPurchase": true
                 *     }
                 */
                "application/json": components["schemas"]["SettingsUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_conflict` Someone saved another version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required` The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "av_...",
                 *       "password": "siete-mares-de-papel"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileActivation"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivatedProfile"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_sign_in` The user or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_spent` The link has expired or was used already; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak` Choose a less common password, of 10 to 128 characters; `profile_administers_distributor` That profile administers a distributor: it cannot be the principal of a customer; `parent_contact_not_allowed` E-mail and phone may not be those of the distributor that signs it up; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the sign-up */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `profile_administers_distributor` That profile administers a distributor: it cannot be the principal of a customer; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the sign-up */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignUps: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those in this state */
                state?: "unverified" | "provisioning" | "pending-link" | "inactive" | "active" | "rejected";
                /** @description Only those of this kind */
                kind?: "profile" | "customer" | "distributor";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignUp"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "customer",
                 *       "profile": {
                 *         "name": "Rosa Gil",
                 *         "email": "rosa@example.com",
                 *         "phone": "6465550190"
                 *       },
                 *       "company": {
                 *         "type": "company",
                 *         "name": "Panadería Gil",
                 *         "rfc": "PGI150312AB1",
                 *         "phone": "6465550191",
                 *         "address": {
                 *           "postalCode": "22800",
                 *           "state": "Baja California",
                 *           "city": "Ensenada",
                 *           "colony": "Zona Centro",
                 *           "street": "Juárez",
                 *           "exteriorNumber": "100"
                 *         }
                 *       },
                 *       "consent": {
                 *         "terms": {
                 *           "version": "2026-01"
                 *         },
                 *         "privacy": {
                 *           "version": "2026-01"
                 *         },
                 *         "marketing": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpReceipt"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `multilevel_required` This distributor has not contracted the multilevel subscription; `parent_contact_not_allowed` E-mail and phone may not be those of the distributor that signs it up; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the sign-up */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignUpOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpOptions"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostalCodes: {
        parameters: {
            query: {
                /** @description Five digits */
                code: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostalCodes"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendActivation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendSignUpActivation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the sign-up */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsumption: {
        parameters: {
            query?: {
                /** @description Days in `daily` */
                days?: number;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consumption"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStampingAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StampingAccount"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateStampingAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "blocked"
                 *     }
                 */
                "application/json": components["schemas"]["StampingAccountUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StampingAccount"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Number, names, RFC, stamping account, or the e-mail, phone or name of a contact (CM-CLI-06) */
                search?: string;
                /** @description Only customers of this classification (CM-CLI-05) */
                classification?: "none" | "favourite" | "archived";
                /** @description Only customers with this colour */
                color?: string;
                /** @description Only customers of this type, as their records say */
                type?: string;
                /** @description The 12 orders of CM-CLI-07 */
                order?: "name" | "number" | "-stamps" | "stamps" | "-points" | "points" | "-lastPurchaseAt" | "lastPurchaseAt" | "-createdAt" | "createdAt" | "-lastStampedAt" | "lastStampedAt";
                /** @description `true`: only those that belong to the caller itself, which are whom it may transfer to. The operator, who sees everybody's, tells its own by it */
                direct?: "true" | "false";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Viveros del Cabo",
                 *       "tradeName": "Viveros del Cabo",
                 *       "rfc": "VCA160229QK2",
                 *       "phone": "6245550130",
                 *       "email": "compras@viveros.example",
                 *       "address": {
                 *         "postalCode": "22800",
                 *         "state": "Baja California",
                 *         "city": "Ensenada"
                 *       },
                 *       "financialContact": {
                 *         "name": "Laura Peña",
                 *         "email": "laura@viveros.example",
                 *         "phone": "6245550131"
                 *       },
                 *       "bulkStampPrice": {
                 *         "amount": 250,
                 *         "currency": "MXN"
                 *       },
                 *       "creditDays": 30
                 *     }
                 */
                "application/json": components["schemas"]["CustomerRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCustomer"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStampingAccounts: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only this customer's */
                customerId?: string;
                /** @description Only those of this kind */
                kind?: "standard" | "unlimited";
                /** @description The account's Id, or its customer's number, names or RFC (CM-CLI-06) */
                search?: string;
                /** @description `true`: only those that belong to the caller itself, which are whom it may transfer to. The operator, who sees everybody's, tells its own by it */
                direct?: "true" | "false";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StampingAccount"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    classifyCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "classification": "favourite",
                 *       "color": "teal"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerClassification"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "discountPercent": 10,
                 *       "creditDays": 15,
                 *       "comments": "Factura los viernes"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_conflict` Someone saved another version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required` The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStampingAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "standard",
                 *       "name": "ventas-norte"
                 *     }
                 */
                "application/json": components["schemas"]["StampingAccountRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedStampingAccount"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_account_name_taken` That stamping account id is taken: choose another; `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak` Choose a less common password, of 10 to 128 characters; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetStampingPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["StampingPasswordRequest"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedStampingAccount"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak` Choose a less common password, of 10 to 128 characters; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStampedCfdi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Fiscal folio */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStampingRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping request */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StampingRequest"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPacCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PacCertificate"][];
                    };
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStampedCfdi: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Fiscal folio */
                uuid?: string;
                /** @description Only documents that this RFC issued */
                issuerRfc?: string;
                /** @description Only documents that this RFC received */
                receiverRfc?: string;
                /** @description Only this stamping account's */
                stampingAccountId?: string;
                /** @description Stamped at this instant or later */
                from?: string;
                /** @description Stamped before this instant */
                until?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StampedCfdi"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stampCfdi: {
        parameters: {
            query?: {
                /** @description Left out: the one signed in with; of a person: the only standard one */
                stampingAccountId?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
                /** @description Compact JWS (ES256) by which an application signs itself: header {alg, kid}, claims {sub: Id of the stamping account, sha256: base64url of the SHA-256 of the body, iat: seconds, at most 5 minutes ago}. Unlimited accounts need it (IP-14, A-IP-2) */
                "Mostrador-App"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StampingRequest"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_issuer_not_allowed` The stamping account is bound to another issuer; `app_signature_required` This stamping account serves authorized applications only, which sign themselves; `app_not_allowed` The application's signature is not valid, or its version may not use unlimited accounts; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential; `customer_authorization_required` Only the customer's own person may spend its balance */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cfdi_already_stamped` The CFDI has a stamp already; `insufficient_stamps` There are not enough stamps; `stamping_account_blocked` The stamping account is blocked; `stamping_account_expired` The stamping account's validity has ended: renew it to stamp; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cfdi_malformed` The XML is malformed or does not follow the CFDI 4.0 standard; `cfdi_seal_invalid` The seal is malformed or not valid; `cfdi_issuer_mismatch` The seal is not the issuer's: the certificate is of another RFC; `cfdi_certificate_revoked` The certificate is revoked or has expired; `cfdi_outside_certificate_validity` The date of issue is outside the certificate's validity; `cfdi_certificate_not_csd` The certificate is not a CSD; `cfdi_certificate_untrusted` The certificate was not issued by SAT; `cfdi_date_out_of_range` The date of generation is more than 72 hours ago, or in the future; `cfdi_issuer_not_listed` The issuer's RFC is not in the list of obliged taxpayers; `stamping_account_required` Name the stamping account that receives; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pac_unavailable` The certification service is unavailable at the moment; `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyCfdi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CfdiVerification"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignPrincipalProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "invitada@example.com",
                 *       "phone": "6465550104"
                 *     }
                 */
                "application/json": components["schemas"]["PrincipalProfileRequest"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedProfile"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_authorization_required` Only the customer's own person may spend its balance; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `profile_not_found` There is no active profile with that e-mail and mobile phone; `profile_administers_distributor` That profile administers a distributor: it cannot be the principal of a customer; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LinkedProfile"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "invitada@example.com",
                 *       "phone": "6465550104",
                 *       "link": "administrator"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileLinkRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedProfile"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_authorization_required` Only the customer's own person may spend its balance; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `profile_not_found` There is no active profile with that e-mail and mobile phone; `profile_administers_distributor` That profile administers a distributor: it cannot be the principal of a customer; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
                /** @description Id of the profile */
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer_authorization_required` Only the customer's own person may spend its balance; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    convertToDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "name": "Sofía Luna",
                 *         "email": "sofia@example.com",
                 *         "phone": "6465550182"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ConversionRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `multilevel_required` This distributor has not contracted the multilevel subscription; `parent_contact_not_allowed` E-mail and phone may not be those of the distributor that signs it up; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDistributors: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those in this state */
                state?: "unverified" | "inactive" | "active" | "suspended" | "cancelled" | "expired";
                /** @description Number, name, RFC, e-mail or phone */
                search?: string;
                /** @description `true`: only those that belong to the caller itself, which are whom it may transfer to. The operator, who sees everybody's, tells its own by it */
                direct?: "true" | "false";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Distributor"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "name": "Iván Soto",
                 *         "email": "ivan@example.com",
                 *         "phone": "6465550180"
                 *       },
                 *       "company": {
                 *         "type": "person",
                 *         "name": "Iván Soto Cómputo",
                 *         "rfc": "SOVI800101AB1",
                 *         "phone": "6465550181",
                 *         "address": {
                 *           "postalCode": "22800",
                 *           "state": "Baja California",
                 *           "city": "Ensenada",
                 *           "colony": "Zona Centro",
                 *           "street": "Ruiz",
                 *           "exteriorNumber": "12"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DistributorRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `multilevel_required` This distributor has not contracted the multilevel subscription; `parent_contact_not_allowed` E-mail and phone may not be those of the distributor that signs it up; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditLine"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCreditLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": 1000000,
                 *         "currency": "MXN"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreditLineRequest"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditLine"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivateDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewDistributor: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `renewal_unpaid` The renewal could not be charged: points or a credit card are missing; `payment_declined` The charge to the card was declined: nothing was charged; `purchase_not_allowed` Buying is not enabled in your account; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDistributor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distributor"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only stamps, or only points */
                unit?: "stamp" | "point";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Transfer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "stamp",
                 *       "quantity": 250,
                 *       "amount": {
                 *         "amount": 32500,
                 *         "currency": "MXN"
                 *       },
                 *       "toStampingAccountId": "sta_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "comment": "timbres a granel"
                 *     }
                 */
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stamps` There are not enough stamps; `insufficient_points` There are not enough points; `stamping_account_blocked` The stamping account is blocked; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `amount_mismatch` The amount does not match the quantity; `bulk_price_required` Give the amount: there is no bulk price of stamps; `recipient_not_allowed` That recipient cannot receive it; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the transfer */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTransferBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "toStampingAccountId": "sta_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *           "quantity": 150,
                 *           "amount": {
                 *             "amount": 15000,
                 *             "currency": "MXN"
                 *           }
                 *         }
                 *       ],
                 *       "comment": "transferencia masiva"
                 *     }
                 */
                "application/json": components["schemas"]["TransferBatchRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferBatch"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_refused` Some accounts cannot receive: nothing was transferred; `insufficient_stamps` There are not enough stamps; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bulk_price_required` Give the amount: there is no bulk price of stamps; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransferBatch: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those in this state */
                state?: "done" | "refused" | "excluded";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the mass transfer */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferBatch"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditCodes: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those of this year, by the calendar of the account's zone */
                year?: number;
                /** @description Of that year */
                month?: number;
                /** @description Only stamps, or only points */
                unit?: "stamp" | "point";
                /** @description Only those in this state */
                state?: "open" | "redeemed" | "voided" | "expired";
                /** @description Of its sale: `pending` codes are to be invoiced; of voided sales none */
                saleState?: "pending" | "invoiced" | "paid-by-points";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreditCode"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCreditCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "stamp",
                 *       "quantity": 20,
                 *       "amount": {
                 *         "amount": 5000,
                 *         "currency": "MXN"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreditCodeRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCreditCode"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_stamps` There are not enough stamps; `insufficient_points` There are not enough points; `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `amount_mismatch` The amount does not match the quantity; `bulk_price_required` Give the amount: there is no bulk price of stamps; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeemCreditCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "837TRTVDIZOHL21XZAHB1ZT4KHR",
                 *       "pin": "DGED",
                 *       "toStampingAccountId": "sta_01jd3k8v4xe9kt2m5p7q9r1s3v"
                 *     }
                 */
                "application/json": components["schemas"]["CreditCodeRedemptionRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditCodeRedemption"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential; `customer_authorization_required` Only the customer's own person may spend its balance */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_account_blocked` The stamping account is blocked; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credit_code_refused` The code or the PIN is wrong, or the code can no longer be redeemed; `stamping_account_required` Name the stamping account that receives; `recipient_not_allowed` That recipient cannot receive it; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidCreditCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the credit code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditCode"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only what this customer or distributor bought */
                buyerId?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "buyerId": "cus_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "reference": "F000234",
                 *       "saleIds": [
                 *         "sal_01jd3k8v4xe9kt2m5p7q9r1s3v"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sale_already_invoiced` The sale has an invoice already; `invoice_exists` You have registered an invoice with that reference already; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `recipient_not_allowed` That recipient cannot receive it; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSales: {
        parameters: {
            query?: {
                /** @description Only those in this state */
                state?: "pending" | "invoiced" | "paid-by-points";
                /** @description Only what this customer or distributor bought */
                buyerId?: string;
                /** @description `code`: credit codes apart (CM-FAC-03) */
                source?: "transfer" | "order" | "code";
                /** @description Stamps or points alone */
                unit?: "stamp" | "point";
                /** @description Only those of this year, by the calendar of the account's zone */
                year?: number;
                /** @description Of that year */
                month?: number;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the invoice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceWithSales"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAwaitedSales: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AwaitedSale"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPendingBuyers: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PendingBuyer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSales: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those in this state */
                state?: "pending" | "invoiced" | "paid-by-points";
                /** @description Only what this customer or distributor bought */
                buyerId?: string;
                /** @description `code`: credit codes apart (CM-FAC-03) */
                source?: "transfer" | "order" | "code";
                /** @description Stamps or points alone */
                unit?: "stamp" | "point";
                /** @description Only those of this year, by the calendar of the account's zone */
                year?: number;
                /** @description Of that year */
                month?: number;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Sale"][];
                        nextCursor: string | null;
                        totals: components["schemas"]["SaleTotals"];
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerPayments: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer or distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerPayment"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the customer or distributor */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": 10000,
                 *         "currency": "MXN"
                 *       },
                 *       "method": "transfer",
                 *       "reference": "SPEI 4471"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerPaymentRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPayment"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAutoSale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoSale"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAutoSale: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minimum": 100,
                 *       "quantity": 2000,
                 *       "amount": {
                 *         "amount": 200000,
                 *         "currency": "MXN"
                 *       },
                 *       "monthlyCeiling": 10000
                 *     }
                 */
                "application/json": components["schemas"]["AutoSaleUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoSale"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_account_blocked` The stamping account is blocked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_conflict` Someone saved another version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `recipient_not_allowed` That recipient cannot receive it; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required` The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAutoSale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the stamping account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAutoSales: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only this customer's */
                customerId?: string;
                /** @description The account's Id, or its customer's number, names or RFC (CM-CLI-06) */
                search?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutoSale"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAutoSales: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "stampingAccountId": "sta_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *           "minimum": 50,
                 *           "quantity": 500,
                 *           "amount": {
                 *             "amount": 150000,
                 *             "currency": "MXN"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AutoSalesUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoSales"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_refused` Some accounts cannot receive: nothing was transferred */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAutoSales: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AutoSalePreviewRequest"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoSalePreview"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @description Rows of a page; all when left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only those of this kind */
                kind?: "stampPackage" | "pointPackage" | "masterLicense" | "subscription" | "distributorMembership" | "unlimitedStamping" | "desktopPlan" | "additionalUser" | "disk";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Offer"][];
                        nextCursor: string | null;
                        seller: {
                            /** @example dst_01jd3k8v4xe9kt2m5p7q9r1s3v */
                            id: string;
                            name: string;
                            email: string | null;
                        };
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPricePackages: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only packages for customers, or for distributors */
                audience?: "customer" | "distributor";
                /** @description Only stamps, or only points */
                unit?: "stamp" | "point";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PricePackage"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPricePackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "stamp",
                 *       "audience": "customer",
                 *       "quantity": 100,
                 *       "price": {
                 *         "amount": 50000,
                 *         "currency": "MXN"
                 *       },
                 *       "name": "Paquete de 100 Timbres"
                 *     }
                 */
                "application/json": components["schemas"]["PricePackageRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePackage"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `multilevel_required` This distributor has not contracted the multilevel subscription; `amount_mismatch` The amount does not match the quantity; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePricePackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the price package */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePricePackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the price package */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Paquete de temporada"
                 *     }
                 */
                "application/json": components["schemas"]["PricePackageUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePackage"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `amount_mismatch` The amount does not match the quantity; `multilevel_required` This distributor has not contracted the multilevel subscription; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PaymentMethod"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "providerToken": "tok_ok"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentMethodRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential; `customer_authorization_required` Only the customer's own person may spend its balance */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_token_refused` The payment provider refused the payment method; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only the order that this quote made */
                quoteId?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quoteId": "quo_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "payment": {
                 *         "source": "points"
                 *       },
                 *       "confirmed": true
                 *     }
                 */
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential; `customer_authorization_required` Only the customer's own person may spend its balance */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quote_expired` The quote has expired; `offer_withdrawn` The offer is no longer on sale; `quote_used` The quote already has an order; `insufficient_points` There are not enough points; `credit_line_exceeded` The credit line is not enough; `seller_out_of_stock` Your distributor has no stock for this order; `purchase_not_allowed` Buying is not enabled in your account; `stamping_account_blocked` The stamping account is blocked; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_source_not_allowed` That payment source is not allowed here; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "offerId": "pkg_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *           "quantity": 1,
                 *           "toStampingAccountId": "sta_01jd3k8v4xe9kt2m5p7q9r1s3v"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `purchase_not_allowed` Buying is not enabled in your account; `seller_out_of_stock` Your distributor has no stock for this order; `stamping_account_blocked` The stamping account is blocked; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_account_required` Name the stamping account that receives; `recipient_not_allowed` That recipient cannot receive it; `payment_source_not_allowed` That payment source is not allowed here; `offers_sold_apart` Buy packages, services and the renewal apart; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the order */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the payment method */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential; `customer_authorization_required` Only the customer's own person may spend its balance */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the contract */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description This customer's or distributor's, in the place of the own */
                accountId?: string;
                /** @description Only those of this kind */
                kind?: "subscription" | "master-license" | "support";
                /** @description Only those in this state */
                state?: "active" | "cancelling" | "cancelled" | "expired";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contract"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the contract */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractRenewal"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `purchase_not_allowed` Buying is not enabled in your account; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the contract */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `purchase_not_allowed` Buying is not enabled in your account; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicenses: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only this customer's */
                customerId?: string;
                /** @description Only those of this master licence */
                contractId?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["License"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateLicenses: {
        parameters: {
            query?: never;
            header: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contractId": "con_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "customerId": "cus_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "quantity": 2,
                 *       "binding": "device"
                 *     }
                 */
                "application/json": components["schemas"]["LicenseRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licenses"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON; `idempotency_key_required` The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `master_license_required` This distributor has not contracted that master licence; `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesktop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desktop"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSchedule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timezone": "America/Mexico_City",
                 *       "weekly": {
                 *         "monday": [
                 *           {
                 *             "start": "08:00",
                 *             "end": "20:00"
                 *           }
                 *         ],
                 *         "tuesday": [
                 *           {
                 *             "start": "08:00",
                 *             "end": "20:00"
                 *           }
                 *         ],
                 *         "wednesday": [
                 *           {
                 *             "start": "08:00",
                 *             "end": "20:00"
                 *           }
                 *         ],
                 *         "thursday": [
                 *           {
                 *             "start": "08:00",
                 *             "end": "20:00"
                 *           }
                 *         ],
                 *         "friday": [
                 *           {
                 *             "start": "08:00",
                 *             "end": "20:00"
                 *           }
                 *         ],
                 *         "saturday": [
                 *           {
                 *             "start": "09:00",
                 *             "end": "14:00"
                 *           }
                 *         ],
                 *         "sunday": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ScheduleUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `desktop_expired` The desktop's validity has ended: renew it to use it; `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_conflict` Someone saved another version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `weekly_budget_exceeded` The schedule exceeds the hours of the week; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required` The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description The desktop's present month when left out */
                month?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesktops: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only this customer's */
                customerId?: string;
                /** @description Only those in this state */
                state?: "ordered" | "provisioning" | "off" | "on" | "grace" | "retained" | "deleted";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Desktop"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransitions: {
        parameters: {
            query?: {
                /** @description Switches at most */
                limit?: number;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Transition"][];
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendPowerSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerSession"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `power_session_not_running` No temporary power-on is running; `power_session_limit` The temporary power-ons of today are used up; `desktop_expired` The desktop's validity has ended: renew it to use it; `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPowerSessions: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PowerSession"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPowerSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerSession"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `power_session_running` A temporary power-on is running already; `power_session_limit` The temporary power-ons of today are used up; `desktop_expired` The desktop's validity has ended: renew it to use it; `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopPowerSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the desktop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerSession"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `power_session_not_running` No temporary power-on is running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "pr_...",
                 *       "password": "siete-mares-de-papel"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetConfirmation"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_spent` The link has expired or was used already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak` Choose a less common password, of 10 to 128 characters; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "publishable",
                 *       "origins": [
                 *         "https://shop.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEmbedSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "cus_01jd3k8v4xe9kt2m5p7q9r1s3v",
                 *       "scopes": [
                 *         "balances:read",
                 *         "offers:read"
                 *       ],
                 *       "origin": "https://shop.example"
                 *     }
                 */
                "application/json": components["schemas"]["EmbedSessionRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedSession"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `distributor_suspended` The distributor is suspended: no new sales at present; `account_expired` The distributor's account has expired: no new sales at present; `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the API key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the API key */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "origins": [
                 *         "https://tienda.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyUpdate"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grantType": "refresh_token",
                 *       "refreshToken": "rt_..."
                 *     }
                 */
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "identifier": "nobody@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the API key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight; `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "identifier": "rosa@example.com",
                 *       "password": "siete-mares-de-papel"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenSet"];
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_sign_in` The user or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_already_shown` The secret is shown once only, and was shown already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` Too many attempts: wait some minutes; `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Consent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path: {
                /** @description Id of the consent */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerProof"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Whether stamps or points */
                unit: "stamp" | "point";
                /** @description Needed for a customer's stamps, which lie in its stamping accounts */
                stampingAccountId?: string;
                /** @description The instant that `balance` is of; left out: now */
                at?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stamping_account_required` Name the stamping account that receives; `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only what happened to the object with this id */
                subjectId?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Rows a page */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only events of this type */
                type?: "balance.changed" | "order.updated" | "order.fulfilled" | "payment.updated" | "transfer.created" | "auto-sale.updated" | "auto-sale.fired" | "auto-sale.paused" | "auto-sale.resumed" | "settings.updated" | "offers.changed" | "stamping-account.updated" | "stamping-request.updated" | "sign-up.updated" | "customer.updated" | "distributor.updated" | "desktop.switched" | "desktop.updated" | "schedule.updated" | "power-session.updated" | "credit-code.updated" | "invoice.created" | "customer-payment.registered" | "contract.updated" | "license.created";
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Business time (`Mostrador-Now`): begins with what happened from then on, at most 7 days ago */
                since?: string;
            };
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
                /** @description The last event that was seen: the stream goes on after it */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClock"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    advanceTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours */
                "Idempotency-Key"?: string;
                /** @description The account to act for, where the credential reaches several */
                "Mostrador-Account"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 1
                 *     }
                 */
                "application/json": components["schemas"]["TestClockAdvance"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-11-22T18:00:00Z
                         */
                        now: string;
                        ran: number;
                    };
                };
            };
            /** @description `malformed_body` The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authentication_required` Sign in to continue; `invalid_credential` The credential is not valid; `session_expired` The session has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this; `scope_missing` The site does not have your permission for this; `origin_not_allowed` This site is not allowed for this credential */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state_conflict` The present state does not allow it; `request_in_flight` The same request is in flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` The body is not of the type that the operation accepts */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request` Check the data sent; `idempotency_key_reused` The idempotency key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `authentication_required` Sign in to continue */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden` Your account may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description `rate_limited` Too many requests: wait a moment */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` The service is unavailable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
