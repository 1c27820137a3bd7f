namespace Aloi.Standards.Verification;

/// <summary>The sentences about credentials of which the holder may keep parts back.</summary>
internal static class SelectiveSentences
{
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
        new(
            $"Le document a la forme d’une attestation sélective : {type}.",
            $"The document has the shape of a selective credential: {type}."
        );

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
