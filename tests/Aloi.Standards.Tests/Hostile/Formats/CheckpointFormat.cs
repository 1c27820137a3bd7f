using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Signed checkpoints of a transparency log: the text is signed whole; lines of other signers may come and go.</summary>
internal sealed class CheckpointFormat : Format
{
    private static readonly Ed25519PrivateKey Key = (Ed25519PrivateKey)Keys.Of(KeyKind.Ed25519, "log");

    public override string Name => "checkpoint";

    public override byte[] Make(Random random)
    {
        var root = new byte[32];
        random.NextBytes(root);
        var text = new Checkpoint("log.example/1", random.Next(1, 1_000_000), TreeHash.FromBytes(root)).ToText();
        var note = SignedNote.Sign(text, "log.example/1", Key);
        return Encoding.UTF8.GetBytes(note.CoSign("witness.example", (Ed25519PrivateKey)Keys.Of(KeyKind.Ed25519, "witness")).ToString());
    }

    public override Judgement Judge(byte[] document)
    {
        var log = new NoteKey("log.example/1", Key.PublicKey);
        var checkpoint = Checkpoint.Open(document, log);
        return Judgement.Of(checkpoint is not null, checkpoint?.ToText() ?? "");
    }

    public override string? WhyNeutral(byte[] sample, byte[] changed)
    {
        var (one, other) = (Encoding.UTF8.GetString(sample).Split("\n\n"), Encoding.UTF8.GetString(changed).Split("\n\n"));
        var own = one[^1].Split('\n').First(line => line.Contains("log.example/1", StringComparison.Ordinal));
        return string.Equals(one[0], other[0], StringComparison.Ordinal) && other[^1].Split('\n').Contains(own, StringComparer.Ordinal)
            ? "another signer's line"
            : null;
    }
}
