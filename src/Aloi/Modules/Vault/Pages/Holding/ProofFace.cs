using Aloi.Modules.Vault.Proofs;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Aloi.Ui.Faces;

namespace Aloi.Modules.Vault.Pages.Holding;

/// <summary>A held proof as its faces show it, in the proof's own language.</summary>
internal static class ProofFace
{
    public static FaceContent Of(HeldProof proof, string here)
    {
        var (words, language) = (proof.Words, proof.Words.Language);
        return new FaceContent
        {
            Title = words.Title,
            Person = words.Badge.Holder.Name,
            Issuer = words.Issuer,
            Date = words.Awarded is { } day ? Spoken.Day(language, day) : null,
            Until = words.Until is { } until ? Spoken.Day(language, until) : null,
            Kind = words.KindKey is { } kind ? TextCatalog.Get(language, kind) : null,
            Picture = words.Picture is null ? null : $"/vault/proofs/{proof.Id}/picture",
            PictureText = words.PictureText ?? "",
            Verdict = words.Verdict,
            Address = proof.PublicAddress(here),
        };
    }
}
