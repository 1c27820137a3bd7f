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
        new("Le jeton contient une autre clé que celle qu’il nomme.", "The token holds another key than the one it names.");

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
        new(
            "Le jeton dit lui-même qu’il n’est pas signé : rien ne le garantit.",
            "The token itself says that it is not signed: nothing vouches for it."
        );

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

    public static Sentence CredentialUnsecured { get; } =
        new(
            "Une attestation de la présentation n’est pas signée comme il le faut ici.",
            "A credential in the presentation is not signed in the way that is needed here."
        );

    public static Sentence EnvelopeUnreadable { get; } =
        new(
            "L’attestation est dans une enveloppe qui ne peut pas être ouverte.",
            "The credential is in an envelope that cannot be opened."
        );
}
