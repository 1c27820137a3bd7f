using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Tests.TransparencyLog;

public sealed class CheckpointTests : IDisposable
{
    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(Enumerable.Repeat((byte)7, 32).ToArray());

    private NoteKey Log => new("log.example/one", key.PublicKey);

    public void Dispose() => key.Dispose();

    [Fact]
    public void A_note_signed_elsewhere_verifies()
    {
        NoteKey.TryParse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", out var author).ShouldBeTrue();
        const string Note =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
            + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        SignedNote.TryParse(Encoding.UTF8.GetBytes(Note), out var note).ShouldBeTrue();
        note!.IsSignedBy(author!).ShouldBeTrue();
        note.ToString().ShouldBe(Note);
        author!.ToString().ShouldBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    [Fact]
    public void A_checkpoint_reads_back_and_is_signed_by_its_log_alone()
    {
        var checkpoint = new Checkpoint("log.example/one", 20852163, NaiveTree.Leaf(1)) { Extensions = ["more 1", "more 2"] };
        var note = Bytes(checkpoint.Sign(key).ToString());
        var opened = Checkpoint.Open(note, Log).ShouldNotBeNull();
        (opened.Origin, opened.Size, opened.Root).ShouldBe((checkpoint.Origin, checkpoint.Size, checkpoint.Root));
        opened.Extensions.ShouldBe(checkpoint.Extensions);

        using var other = Ed25519PrivateKey.Generate();
        Checkpoint.Open(note, new NoteKey("log.example/one", other.PublicKey)).ShouldBeNull();
        Checkpoint.Open(note, new NoteKey("log.example/two", key.PublicKey)).ShouldBeNull();
    }

    [Fact]
    public void The_text_of_a_checkpoint_is_three_lines()
    {
        var text = new Checkpoint("log.example/one", 0, MerkleHasher.EmptyRoot).ToText();
        text.ShouldBe("log.example/one\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        Checkpoint.TryParse(text, out var back).ShouldBeTrue();
        back!.Size.ShouldBe(0);
    }

    [Fact]
    public void Every_changed_character_breaks_a_checkpoint()
    {
        var note = Bytes(new Checkpoint("log.example/one", 5, NaiveTree.Leaf(1)).Sign(key).ToString());
        for (var i = 0; i < note.Length; i++)
        {
            var changed = note.ToArray();
            changed[i] ^= 1;
            Checkpoint.Open(changed, Log).ShouldBeNull($"byte {i}");
            Checkpoint.Open(note.AsSpan(0, i), Log).ShouldBeNull($"cut at {i}");
        }
    }

    [Fact]
    public void A_witness_signs_beside_the_log()
    {
        using var witness = Ed25519PrivateKey.Generate();
        var note = new Checkpoint("log.example/one", 5, NaiveTree.Leaf(1)).Sign(key).CoSign("witness.example", witness);
        SignedNote.TryParse(Bytes(note.ToString()), out var back).ShouldBeTrue();
        back!.Signatures.Count.ShouldBe(2);
        back.IsSignedBy(Log).ShouldBeTrue();
        back.IsSignedBy(new NoteKey("witness.example", witness.PublicKey)).ShouldBeTrue();
        back.IsSignedBy(new NoteKey("witness.example", key.PublicKey)).ShouldBeFalse();
    }

    [Fact]
    public void A_bad_signature_under_the_log_s_key_spoils_a_good_one()
    {
        var note = new Checkpoint("log.example/one", 5, NaiveTree.Leaf(1)).Sign(key);
        var elsewhere = new Checkpoint("log.example/one", 6, NaiveTree.Leaf(1)).Sign(key);
        var (good, bad) = (note.ToString().Split("\n\n")[1], elsewhere.ToString().Split("\n\n")[1]);
        foreach (var lines in new[] { good + bad, bad + good })
        {
            SignedNote.TryParse(Bytes($"{note.Text}\n{lines}"), out var parsed).ShouldBeTrue();
            parsed!.Signatures.Count.ShouldBe(2);
            parsed.IsSignedBy(Log).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n")]
    [InlineData("origin\n5\n")]
    [InlineData("origin\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n+5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n 5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hS\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("origin\r\n5\r\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\r\n")]
    public void A_malformed_checkpoint_is_refused(string text) => Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("text\n\n")]
    [InlineData("text\n— n AAAAAAE=\n")]
    [InlineData("\n\n— n AAAAAAE=\n")]
    [InlineData("text\n\n— n AAAAAAE=")]
    [InlineData("text\n\n- n AAAAAAE=\n")]
    [InlineData("text\n\n— n AAAA\n")]
    [InlineData("text\n\n— n AAAAAAE\n")]
    [InlineData("text\n\n— AAAAAAE=\n")]
    [InlineData("text\n\n— a b AAAAAAE=\n")]
    [InlineData("text\n\n— a+b AAAAAAE=\n")]
    [InlineData("text\n\n— n AAAAAAE=\n\n")]
    [InlineData("te\0xt\n\n— n AAAAAAE=\n")]
    [InlineData("text\r\n\n— n AAAAAAE=\n")]
    public void A_malformed_note_is_refused(string text) => SignedNote.TryParse(Bytes(text), out _).ShouldBeFalse();

    [Fact]
    public void A_note_is_bounded_and_is_UTF_8()
    {
        var line = "— n AAAAAAE=\n";
        SignedNote.TryParse(Bytes("text\n\n" + string.Concat(Enumerable.Repeat(line, SignedNote.MaxSignatures))), out _).ShouldBeTrue();
        SignedNote
            .TryParse(Bytes("text\n\n" + string.Concat(Enumerable.Repeat(line, SignedNote.MaxSignatures + 1))), out _)
            .ShouldBeFalse();
        SignedNote.TryParse(Bytes(new string('a', SignedNote.MaxLength) + "\n\n" + line), out _).ShouldBeFalse();
        SignedNote.TryParse([0xff, .. Bytes("\n\n" + line)], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u00a0b")]
    [InlineData("a\nb")]
    public void A_name_that_would_break_the_line_is_refused(string name)
    {
        Should.Throw<ArgumentException>(() => new NoteKey(name, key.PublicKey));
        Should.Throw<ArgumentException>(() => SignedNote.Sign("text\n", name, key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    public void A_malformed_verifier_key_is_refused(string text) => NoteKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_checkpoint_that_cannot_be_written_is_not_signed()
    {
        Should.Throw<InvalidOperationException>(() => new Checkpoint("a\nb", 1, default).ToText());
        Should.Throw<InvalidOperationException>(() => new Checkpoint("a", -1, default).ToText());
        Should.Throw<InvalidOperationException>(() => new Checkpoint("a", 1, default) { Extensions = [""] }.ToText());
        Should.Throw<ArgumentException>(() => SignedNote.Sign("no line feed", "n", key));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
