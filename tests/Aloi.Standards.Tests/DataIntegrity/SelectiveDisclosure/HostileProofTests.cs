using System.Text.Json.Nodes;
using Aloi.Standards.Cbor;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Derived proofs that somebody tampered with, each in one way.</summary>
public sealed class HostileProofTests : IDisposable
{
    private static readonly ProofVerdict Malformed = new ProofVerdict.MalformedProof("proofValue");
    private static readonly ProofVerdict Changed = new ProofVerdict.SignatureDoesNotMatch();

    private readonly SdIssuer issuer = new("issuer");
    private readonly byte[] derived;
    private readonly DerivedProofValue value;

    public HostileProofTests()
    {
        derived = SdIssuer.Derive(issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory), "/credentialSubject/achievement/criteria", "/evidence/1");
        value = SdIssuer.Derived(derived);
        value.Labels.Count.ShouldBeGreaterThan(3);
        value.Signatures.Count.ShouldBeGreaterThan(3);
        issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid());
    }

    public void Dispose() => issuer.Dispose();

    [Theory]
    [InlineData("issuer", "name")]
    [InlineData("issuer", "url")]
    [InlineData("", "validUntil")]
    [InlineData("", "validFrom")]
    public void A_mandatory_statement_that_was_dropped_is_missed(string owner, string member)
    {
        var without = derived.Parse();
        (owner.Length == 0 ? without : without[owner]!.AsObject()).Remove(member).ShouldBeTrue();
        issuer.Verify(without.Bytes()).ShouldBe(new ProofVerdict.MandatoryMissing());
    }

    [Fact]
    public void Dropping_the_index_too_does_not_hide_it()
    {
        var without = derived.Parse();
        without.Remove("validUntil");
        for (var i = 0; i < value.MandatoryIndexes.Count; i++)
        {
            var indexes = value.MandatoryIndexes.Where((_, at) => at != i).Select((n, at) => at >= i ? n - 1 : n).ToList();
            With(value with { MandatoryIndexes = indexes }, without.Bytes()).ShouldBe(Changed);
        }
    }

    [Fact]
    public void A_selected_statement_that_was_dropped_or_added_is_a_change()
    {
        var without = derived.Parse();
        without["evidence"]!.AsArray()[0]!.AsObject().Remove("narrative").ShouldBeTrue();
        issuer.Verify(without.Bytes()).ShouldBe(Changed);
        var more = derived.Parse();
        more["name"] = "more";
        issuer.Verify(more.Bytes()).ShouldBe(Changed);
        more["unheardOf"] = "more";
        issuer.Verify(more.Bytes()).ShouldBe(new ProofVerdict.CannotCanonicalize("dropped term", "unheardOf"));
    }

    [Fact]
    public void Swapped_signatures_do_not_hold()
    {
        var signatures = value.Signatures.ToArray();
        (signatures[0], signatures[1]) = (signatures[1], signatures[0]);
        With(value with { Signatures = signatures }).ShouldBe(Changed);
        With(value with { Signatures = [.. value.Signatures.Skip(1)] }).ShouldBe(Changed);
        With(value with { Signatures = [.. value.Signatures, value.Signatures[0]] }).ShouldBe(Changed);
        With(value with { BaseSignature = value.Signatures[0] }).ShouldBe(Changed);
        With(value with { BaseSignature = new byte[64] }).ShouldBe(Changed);
    }

    [Fact]
    public void The_parts_of_another_proof_of_the_same_issuer_do_not_fit()
    {
        var other = SdIssuer.Derived(
            SdIssuer.Derive(issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory), "/credentialSubject/achievement/criteria", "/evidence/1")
        );
        With(value with { PublicKey = other.PublicKey }).ShouldBe(Changed);
        With(value with { BaseSignature = other.BaseSignature }).ShouldBe(Changed);
        With(value with { Labels = other.Labels }).ShouldBe(Changed);
        With(value with { Signatures = other.Signatures, PublicKey = other.PublicKey }).ShouldBe(Changed);
    }

    [Fact]
    public void A_key_that_is_none_is_malformed()
    {
        With(value with { PublicKey = new byte[35] }).ShouldBe(Malformed);
        With(value with { PublicKey = [0x81, .. value.PublicKey[1..]] }).ShouldBe(Malformed);
    }

    [Fact]
    public void Indexes_that_are_repeated_out_of_order_or_out_of_range_are_malformed()
    {
        var indexes = value.MandatoryIndexes;
        With(value with { MandatoryIndexes = [.. indexes.Take(1), .. indexes.Take(indexes.Count - 1)] }).ShouldBe(Malformed);
        With(value with { MandatoryIndexes = [.. indexes.Reverse()] }).ShouldBe(Malformed);
        With(value with { MandatoryIndexes = [.. indexes.SkipLast(1), 4000] }).ShouldBe(Malformed);
        With(value with { MandatoryIndexes = [.. indexes.SkipLast(1), int.MaxValue] }).ShouldBe(Malformed);
        var moved = indexes[^1] == 0 ? 1 : indexes[^1] - 1;
        With(value with { MandatoryIndexes = [.. indexes.SkipLast(1).Append(moved).Distinct().Order()] }).ShouldBe(Changed);
        With(value with { MandatoryIndexes = [] }).ShouldBe(Changed);
    }

    [Fact]
    public void A_label_map_that_is_not_one_to_one_is_refused()
    {
        var labels = value.Labels;
        With(value with { Labels = [labels[1], .. labels.Skip(1)] }).ShouldBe(Malformed);
        With(value with { Labels = [labels[0][..31], .. labels.Skip(1)] }).ShouldBe(Malformed);
        With(value with { Labels = [labels[1], labels[0], .. labels.Skip(2)] }).ShouldBe(Changed);
        With(value with { Labels = [.. labels.SkipLast(1)] }).ShouldBe(Changed);
        With(value with { Labels = [.. labels, new byte[32]] }).ShouldBe(Changed);
        With(Raw(mapOf: [1, 0])).ShouldBe(Malformed);
        With(Raw(mapOf: [0, 0])).ShouldBe(Malformed);
        With(Raw(mapOf: [0, 2])).ShouldBe(Malformed);
        With(Raw(mapOf: [0, 1])).ShouldBe(Changed);
    }

    [Fact]
    public void Too_many_signatures_labels_or_indexes_are_refused_at_once()
    {
        var tooMany = Enumerable.Repeat(value.Signatures[0], 4097).ToList();
        With(value with { Signatures = tooMany }).ShouldBe(Malformed);
        With(value with { Labels = [.. Enumerable.Range(0, 4097).Select(i => BitConverter.GetBytes(i).Concat(new byte[28]).ToArray())] })
            .ShouldBe(Malformed);
        With(value with { MandatoryIndexes = [.. Enumerable.Range(0, 4097)] }).ShouldBe(Malformed);
        With("u" + new string('A', 2_000_000)).ShouldBe(Malformed);
    }

    [Fact]
    public void Bytes_before_between_or_after_are_refused()
    {
        var text = SdIssuer.ProofValue(derived);
        Multibase.TryDecode(text, out var bytes).ShouldBeTrue();
        With(Multibase.EncodeBase64Url([.. bytes!, 0])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url(bytes.AsSpan(0, bytes!.Length - 1))).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x02, .. bytes[3..]])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xda, 0, 0, 0x5d, 0x01, .. bytes[3..]])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url(bytes[3..])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x86, .. bytes[4..], 0])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x98, 0x05, .. bytes[4..]])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x9f, .. bytes[4..], 0xff])).ShouldBe(Malformed);
        With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x85, 0xd8, 0x40, .. bytes[4..]])).ShouldBe(Malformed);
        With(text + "=").ShouldBe(Malformed);
        With("z" + text[1..]).ShouldBe(Malformed);
        With(text[1..]).ShouldBe(Malformed);
        With("u").ShouldBe(Malformed);
    }

    [Fact]
    public void No_single_changed_byte_of_the_proof_value_is_let_through()
    {
        Multibase.TryDecode(SdIssuer.ProofValue(derived), out var bytes).ShouldBeTrue();
        for (var i = 0; i < bytes!.Length; i += 3)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            With(Multibase.EncodeBase64Url(changed)).ShouldNotBe(new ProofVerdict.Valid(), $"byte {i}");
        }
    }

    [Fact]
    public void Proofs_before_this_one_are_not_vouched_for()
    {
        var chained = derived.Parse();
        chained["proof"]!["previousProof"] = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a11";
        issuer.Verify(chained.Bytes()).ShouldBe(new ProofVerdict.MalformedProof("previousProof"));
    }

    private string Raw(int[] mapOf)
    {
        var writer = new CborWriter();
        writer.WriteTag(SdProofValue.DerivedTag);
        writer.WriteArray(5);
        writer.WriteBytes(value.BaseSignature);
        writer.WriteBytes(value.PublicKey);
        SdProofValue.WriteSignatures(writer, value.Signatures);
        writer.WriteMap(mapOf.Length);
        for (var i = 0; i < mapOf.Length; i++)
        {
            writer.WriteUnsigned((ulong)mapOf[i]);
            writer.WriteBytes(value.Labels[i]);
        }

        writer.WriteArray(0);
        return Multibase.EncodeBase64Url(writer.Written);
    }

    private ProofVerdict With(DerivedProofValue other, byte[]? document = null) => With(other.Encode(), document);

    private ProofVerdict With(string proofValue, byte[]? document = null) =>
        issuer.Verify(SdIssuer.WithProofValue(document ?? derived, proofValue));
}
