using Aloi.Standards.Cbor;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Derived proof values in a form that nothing makes.</summary>
public sealed class HostileProofValueTests : IDisposable
{
    private readonly ShownBadge badge = new();

    public void Dispose() => badge.Dispose();

    [Fact]
    public void Indexes_that_are_repeated_out_of_order_or_out_of_range_are_malformed()
    {
        var indexes = badge.Value.MandatoryIndexes;
        badge
            .With(badge.Value with { MandatoryIndexes = [.. indexes.Take(1), .. indexes.Take(indexes.Count - 1)] })
            .ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { MandatoryIndexes = [.. indexes.Reverse()] }).ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { MandatoryIndexes = [.. indexes.SkipLast(1), 4000] }).ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { MandatoryIndexes = [.. indexes.SkipLast(1), int.MaxValue] }).ShouldBe(ShownBadge.Malformed);
        var moved = indexes[^1] == 0 ? 1 : indexes[^1] - 1;
        badge
            .With(badge.Value with { MandatoryIndexes = [.. indexes.SkipLast(1).Append(moved).Distinct().Order()] })
            .ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { MandatoryIndexes = [] }).ShouldBe(ShownBadge.Changed);
    }

    [Fact]
    public void A_label_map_that_is_not_one_to_one_is_refused()
    {
        var labels = badge.Value.Labels;
        badge.With(badge.Value with { Labels = [labels[1], .. labels.Skip(1)] }).ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { Labels = [labels[0][..31], .. labels.Skip(1)] }).ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { Labels = [labels[1], labels[0], .. labels.Skip(2)] }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Labels = [.. labels.SkipLast(1)] }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Labels = [.. labels, new byte[32]] }).ShouldBe(ShownBadge.Changed);
        badge.With(Raw(mapOf: [1, 0])).ShouldBe(ShownBadge.Malformed);
        badge.With(Raw(mapOf: [0, 0])).ShouldBe(ShownBadge.Malformed);
        badge.With(Raw(mapOf: [0, 2])).ShouldBe(ShownBadge.Malformed);
        badge.With(Raw(mapOf: [0, 1])).ShouldBe(ShownBadge.Changed);
    }

    [Fact]
    public void Too_many_signatures_labels_or_indexes_are_refused_at_once()
    {
        var tooMany = Enumerable.Repeat(badge.Value.Signatures[0], 4097).ToList();
        badge.With(badge.Value with { Signatures = tooMany }).ShouldBe(ShownBadge.Malformed);
        badge
            .With(
                badge.Value with
                {
                    Labels = [.. Enumerable.Range(0, 4097).Select(i => BitConverter.GetBytes(i).Concat(new byte[28]).ToArray())],
                }
            )
            .ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { MandatoryIndexes = [.. Enumerable.Range(0, 4097)] }).ShouldBe(ShownBadge.Malformed);
        badge.With("u" + new string('A', 2_000_000)).ShouldBe(ShownBadge.Malformed);
    }

    [Fact]
    public void Bytes_before_between_or_after_are_refused()
    {
        var text = SdIssuer.ProofValue(badge.Document);
        Multibase.TryDecode(text, out var bytes).ShouldBeTrue();
        badge.With(Multibase.EncodeBase64Url([.. bytes!, 0])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url(bytes.AsSpan(0, bytes!.Length - 1))).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x02, .. bytes[3..]])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xda, 0, 0, 0x5d, 0x01, .. bytes[3..]])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url(bytes.AsSpan(3))).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x86, .. bytes[4..], 0])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x98, 0x05, .. bytes[4..]])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x9f, .. bytes[4..], 0xff])).ShouldBe(ShownBadge.Malformed);
        badge.With(Multibase.EncodeBase64Url([0xd9, 0x5d, 0x01, 0x85, 0xd8, 0x40, .. bytes[4..]])).ShouldBe(ShownBadge.Malformed);
        badge.With(text + "=").ShouldBe(ShownBadge.Malformed);
        badge.With("z" + text[1..]).ShouldBe(ShownBadge.Malformed);
        badge.With(text[1..]).ShouldBe(ShownBadge.Malformed);
        badge.With("u").ShouldBe(ShownBadge.Malformed);
    }

    [Fact]
    public void No_single_changed_byte_of_the_proof_value_is_let_through()
    {
        Multibase.TryDecode(SdIssuer.ProofValue(badge.Document), out var bytes).ShouldBeTrue();
        for (var i = 0; i < bytes!.Length; i += 3)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            badge.With(Multibase.EncodeBase64Url(changed)).ShouldNotBe(new ProofVerdict.Valid(), $"byte {i}");
        }
    }

    private string Raw(int[] mapOf)
    {
        var writer = new CborWriter();
        writer.WriteTag(SdProofValue.DerivedTag);
        writer.WriteArray(5);
        writer.WriteBytes(badge.Value.BaseSignature);
        writer.WriteBytes(badge.Value.PublicKey);
        SdProofValue.WriteSignatures(writer, badge.Value.Signatures);
        writer.WriteMap(mapOf.Length);
        for (var i = 0; i < mapOf.Length; i++)
        {
            writer.WriteUnsigned((ulong)mapOf[i]);
            writer.WriteBytes(badge.Value.Labels[i]);
        }

        writer.WriteArray(0);
        return Multibase.EncodeBase64Url(writer.Written);
    }
}
