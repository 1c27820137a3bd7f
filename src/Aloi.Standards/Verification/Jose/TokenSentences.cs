namespace Aloi.Standards.Verification;

/// <summary>The sentences about credentials that come as signed tokens.</summary>
internal static class TokenSentences
{
    public static Sentence Malformed { get; } =
        new("Ce jeton signé est mal formé : rien ne peut y être lu.", "This signed token is malformed: nothing in it can be read.");

    public static Sentence Conforms { get; } =
        new("Le jeton signé et l’attestation disent la même chose.", "The signed token and the credential say the same.");

    public static Sentence Presentation { get; } =
        new(
            "C’est une présentation d’attestations, et non une attestation.",
            "This is a presentation of credentials, and not a credential."
        );

    public static Sentence TypeUnknown(string type) =>
        new(
            $"Ce jeton signé s’annonce comme autre chose qu’une attestation : {type}.",
            $"This signed token announces itself as something other than a credential: {type}."
        );

    public static Sentence HeaderMember(string name) =>
        new(
            $"L’en-tête du jeton contient un champ qui n’y a pas sa place : {name}.",
            $"The token's header holds a member that does not belong there: {name}."
        );

    public static Sentence KeyNotNamed { get; } =
        new("Le jeton ne dit pas quelle clé l’a signé.", "The token does not say which key signed it.");

    public static Sentence KeysDiffer { get; } =
        new(
            "Le jeton contient une autre clé que celle qu’il nomme.",
            "The token holds another key than the one it names."
        );

    public static Sentence ClaimMissing(string name) =>
        new($"Il manque au jeton une indication obligatoire : {name}.", $"The token lacks a statement that is required: {name}.");

    public static Sentence ClaimMalformed(string name) =>
        new($"Une indication du jeton est mal écrite : {name}.", $"A statement of the token is badly written: {name}.");

    public static Sentence ClaimsDiffer(string name) =>
        new(
            $"Le jeton et l’attestation qu’il contient se contredisent : {name}.",
            $"The token and the credential in it contradict each other: {name}."
        );

    public static Sentence NestedClaim(string name) =>
        new(
            $"Le jeton contient une seconde attestation cachée : {name}. On ne sait pas laquelle croire.",
            $"The token holds a second, hidden credential: {name}. It is unclear which to believe."
        );

    public static Sentence AlgorithmNone { get; } =
        new("Le jeton dit lui-même qu’il n’est pas signé : rien ne le garantit.", "The token itself says that it is not signed: nothing vouches for it.");

    public static Sentence AlgorithmSymmetric(string name) =>
        new(
            $"Le jeton est protégé par un secret partagé ({name}), et non signé : n’importe qui a pu le fabriquer.",
            $"The token is protected by a shared secret ({name}), not signed: anybody could have made it."
        );

    public static Sentence AlgorithmOfOtherKey(string name) =>
        new(
            $"Le jeton annonce une sorte de signature ({name}) que la clé de l’émetteur ne fait pas.",
            $"The token announces a kind of signature ({name}) that the issuer's key does not make."
        );

    public static Sentence CriticalExtension { get; } =
        new(
            "Le jeton exige une extension qui n’est pas connue ici, et interdit de le croire sans elle.",
            "The token demands an extension that is not known here, and forbids believing it without."
        );

    public static Sentence UnencodedPayload { get; } =
        new(
            "Le contenu du jeton est écrit d’une manière qui n’est pas acceptée ici.",
            "The token's content is written in a way that is not accepted here."
        );

    public static Sentence HashUnsupported { get; } =
        new(
            "Les parties que le titulaire peut cacher sont protégées par un procédé qui n’est pas connu ici.",
            "The parts that the holder may hide are protected by a method that is not known here."
        );

    public static Sentence DisclosureAdded { get; } =
        new(
            "Une information a été ajoutée ou changée après la signature de l’émetteur.",
            "Information was added or changed after the issuer signed."
        );

    public static Sentence DigestTwice { get; } =
        new(
            "La même information protégée est citée deux fois : deux lecteurs pourraient y lire deux choses différentes.",
            "The same protected information is referred to twice: two readers could read two different things."
        );

    public static Sentence ReservedName { get; } =
        new("Une information porte un nom réservé au format.", "A piece of information bears a name that the format keeps for itself.");

    public static Sentence ClaimTwice { get; } =
        new(
            "Une information révélée en remplace une autre du même nom.",
            "Information that was revealed would replace other information of the same name."
        );

    public static Sentence SelectiveMalformed { get; } =
        new("Les parties révélées du jeton sont mal formées.", "The revealed parts of the token are malformed.");

    public static Sentence TypeMissing { get; } =
        new("L’attestation ne dit pas de quelle sorte elle est.", "The credential does not say of what kind it is.");

    public static Sentence IssuerMissing { get; } =
        new("L’attestation ne dit pas qui l’a émise.", "The credential does not say who issued it.");

    public static Sentence SelectiveConforms(string type) =>
        new($"Le document a la forme d’une attestation sélective : {type}.", $"The document has the shape of a selective credential: {type}.");

    public static Sentence HolderNotProven { get; } =
        new(
            "L’attestation est liée à la clé de son titulaire ; rien ne montre ici que c’est lui qui la présente.",
            "The credential is tied to its holder's key; nothing here shows that the holder is the one presenting it."
        );

    public static Sentence HolderProven { get; } =
        new("Celui qui présente l’attestation en est le titulaire.", "Whoever presents the credential is its holder.");

    public static Sentence HolderUnasked { get; } =
        new(
            "Le titulaire a présenté l’attestation à quelqu’un ; à qui et quand, cela n’a pas été vérifié.",
            "The holder presented the credential to somebody; to whom and when was not checked."
        );

    public static Sentence HolderMissing { get; } =
        new("Le titulaire n’a pas montré que l’attestation est la sienne.", "The holder did not show that the credential is theirs.");

    public static Sentence HolderReplayed { get; } =
        new(
            "La présentation a été faite pour quelqu’un d’autre ou à un autre moment.",
            "The presentation was made for somebody else or at another time."
        );

    public static Sentence HolderRefused { get; } =
        new("Celui qui présente l’attestation n’en est pas le titulaire.", "Whoever presents the credential is not its holder.");
}
