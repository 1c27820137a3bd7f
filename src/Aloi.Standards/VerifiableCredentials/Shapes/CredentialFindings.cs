using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>Collects what is wrong with a credential, up to a bound: a hostile document must not make a report of a million lines.</summary>
internal sealed class CredentialFindings
{
    private const int Most = 50;
    private readonly List<ShapeFinding> findings = [];

    public IReadOnlyList<ShapeFinding> All => findings;

    public bool IsFull => findings.Count >= Most;

    public void Missing(string pointer) => Add(pointer, "missing", CredentialShapeSentences.Missing(pointer));

    public void WrongForm(string pointer, Sentence expected) =>
        Add(pointer, "wrong-form", CredentialShapeSentences.MustBe(pointer.Length == 0 ? "/" : pointer, expected));

    public void Add(string pointer, string code, Sentence message)
    {
        if (!IsFull)
        {
            findings.Add(new ShapeFinding(pointer, code, message));
        }
    }
}
