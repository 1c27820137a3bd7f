using System.Text.Json.Nodes;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Derived documents that somebody tampered with, each in one way.</summary>
public sealed class HostileProofTests : IDisposable
{
    private readonly ShownBadge badge = new();

    public void Dispose() => badge.Dispose();

    [Theory]
    [InlineData("issuer", "name")]
    [InlineData("issuer", "url")]
    [InlineData("", "validUntil")]
    [InlineData("", "validFrom")]
    public void A_mandatory_statement_that_was_dropped_is_missed(string owner, string member)
    {
        var without = badge.Document.Parse();
        (owner.Length == 0 ? without : without[owner]!.AsObject()).Remove(member).ShouldBeTrue();
        badge.Issuer.Verify(without.Bytes()).ShouldBe(new ProofVerdict.MandatoryMissing());
    }

    [Fact]
    public void Dropping_the_index_too_does_not_hide_it()
    {
        var without = badge.Document.Parse();
        without.Remove("validUntil");
        for (var i = 0; i < badge.Value.MandatoryIndexes.Count; i++)
        {
            var indexes = badge.Value.MandatoryIndexes.Where((_, at) => at != i).Select((n, at) => at >= i ? n - 1 : n).ToList();
            badge.With(badge.Value with { MandatoryIndexes = indexes }, without.Bytes()).ShouldBe(ShownBadge.Changed);
        }
    }

    [Fact]
    public void A_selected_statement_that_was_dropped_or_added_is_a_change()
    {
        var without = badge.Document.Parse();
        without["evidence"]!.AsArray()[0]!.AsObject().Remove("narrative").ShouldBeTrue();
        badge.Issuer.Verify(without.Bytes()).ShouldBe(ShownBadge.Changed);
        var more = badge.Document.Parse();
        more["name"] = "more";
        badge.Issuer.Verify(more.Bytes()).ShouldBe(ShownBadge.Changed);
        more["unheardOf"] = "more";
        badge.Issuer.Verify(more.Bytes()).ShouldBe(new ProofVerdict.CannotCanonicalize("dropped term", "unheardOf"));
    }

    [Fact]
    public void Swapped_signatures_do_not_hold()
    {
        var signatures = badge.Value.Signatures.ToArray();
        (signatures[0], signatures[1]) = (signatures[1], signatures[0]);
        badge.With(badge.Value with { Signatures = signatures }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Signatures = [.. badge.Value.Signatures.Skip(1)] }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Signatures = [.. badge.Value.Signatures, badge.Value.Signatures[0]] }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { BaseSignature = badge.Value.Signatures[0] }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { BaseSignature = new byte[64] }).ShouldBe(ShownBadge.Changed);
    }

    [Fact]
    public void The_parts_of_another_proof_of_the_same_issuer_do_not_fit()
    {
        var other = SdIssuer.Derived(badge.Another());
        badge.With(badge.Value with { PublicKey = other.PublicKey }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { BaseSignature = other.BaseSignature }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Labels = other.Labels }).ShouldBe(ShownBadge.Changed);
        badge.With(badge.Value with { Signatures = other.Signatures, PublicKey = other.PublicKey }).ShouldBe(ShownBadge.Changed);
    }

    [Fact]
    public void A_key_that_is_none_is_malformed()
    {
        badge.With(badge.Value with { PublicKey = new byte[35] }).ShouldBe(ShownBadge.Malformed);
        badge.With(badge.Value with { PublicKey = [0x81, .. badge.Value.PublicKey[1..]] }).ShouldBe(ShownBadge.Malformed);
    }

    [Fact]
    public void Proofs_before_this_one_are_not_vouched_for()
    {
        var chained = badge.Document.Parse();
        chained["proof"]!["previousProof"] = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a11";
        badge.Issuer.Verify(chained.Bytes()).ShouldBe(new ProofVerdict.MalformedProof("previousProof"));
    }
}
