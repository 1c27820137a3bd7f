using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// An issuer whose identifier is the key itself (did:key, did:jwk) proves that it holds the key, and nothing else: anybody can make such a key and call
/// themselves a university. The reader is told so; the signature is none the worse for it.
/// </summary>
internal static class SelfNamedKey
{
    public static void Write(Examination examination, string subject)
    {
        if (DidUrl.TryParse(examination.Issuer, out var did) && did.Method is DidKey.Method or DidJwk.Method)
        {
            examination.Add(
                new Check("key.self-named", CheckState.Unknown, SelfNamedKeySentences.SelfNamed, subject) { Weight = CheckWeight.Shown }
            );
        }
    }
}

/// <summary>What is said of a key that is its own name.</summary>
internal static class SelfNamedKeySentences
{
    public static Sentence SelfNamed { get; } =
        new(
            "La clé se désigne elle-même : rien ne montre qui la détient, et le nom de l’émetteur est sa propre parole.",
            "The key names itself: nothing shows who holds it, and the issuer’s name is its own word."
        );
}
