using System.Text;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform.Database;
using Aloi.Platform.Outbound;
using Aloi.Standards;
using Aloi.Standards.Verification;
using Aloi.Tests.CommandLine;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Aloi.Tests.Modules.Vault.VaultFixture;

namespace Aloi.Tests.Modules.Vault;

/// <summary>The vault's own look at real signatures.</summary>
public sealed class SignatureCheckTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_badge_signed_by_its_issuer_is_kept_byte_for_byte_and_a_changed_one_is_not(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var badge = SignedBadge.Make();
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(badge).Replace("86.5", "96.5"));
        var receipts = await aloi.HandInAsync(
            ToAddress("good", "a@x.fr", badge),
            ToAddress("changed", "a@x.fr", changed),
            ToAddress("unsigned", "a@x.fr", Credential("Soudage")),
            ToAddress("words", "a@x.fr", "bonjour"u8.ToArray())
        );
        receipts
            .Select(r => (r.Reference, r.Accepted))
            .ShouldBe([("good", true), ("changed", false), ("unsigned", false), ("words", false)]);
        receipts.ShouldAllBe(r => r.Accepted || (r.Refusal!.StartsWith("The proof could not be verified: ") && !r.TryAgain));
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_badge_is_kept_it_is_the_persons()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        var receipts = await aloi.HandInAsync(ToAddress("1", "a@x.fr", SignedBadge.Make(until: TestAloi.Start.AddDays(-1))));
        receipts[0].Accepted.ShouldBeTrue(receipts[0].Refusal);
    }

    [Fact]
    public void A_key_that_could_not_be_read_is_no_refusal_and_a_report_without_a_key_is_no_acceptance()
    {
        var sentence = new Sentence("…", "…");
        var passed = new Check("proof.verified", CheckState.Passed, sentence, null);
        SignatureCheck.Decide([passed, new Check("key.not-read", CheckState.Unknown, sentence, null)]).TryAgain.ShouldBeTrue();
        SignatureCheck.Decide([passed, new Check("key.unsupported", CheckState.Unknown, sentence, null)]).TryAgain.ShouldBeFalse();
        SignatureCheck.Decide([passed]).Refusal.ShouldNotBeNull();
        var issuer = new Check("key.issuer", CheckState.Passed, sentence, null);
        SignatureCheck.Decide([passed, issuer]).Refusal.ShouldBeNull();
        SignatureCheck.Decide([passed, issuer, new Check("status.not-read", CheckState.Unknown, sentence, null)]).Refusal.ShouldBeNull();
        SignatureCheck.Decide([issuer, new Check("proof.changed", CheckState.Failed, sentence, null)]).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_installation_publishes_is_read_where_it_is_made_and_nothing_else_is()
    {
        using var fetcher = new GuardedFetcher(new OutboundOptions());
        var documents = new PublishedDocuments([new OneDocument()], fetcher);
        var cancellation = TestContext.Current.CancellationToken;
        (await documents.GetAsync(OneDocument.Address, cancellation)).Bytes!.Value.ToArray().ShouldBe("ours"u8.ToArray());
        (await documents.GetAsync(new Uri("https://127.0.0.1/o/1/did.json"), cancellation)).Bytes.ShouldBeNull();
    }

    private sealed class OneDocument : IOwnDocuments
    {
        public static readonly Uri Address = new("https://preuves.example/o/1/did.json");

        public ValueTask<byte[]?> FindAsync(Uri address, CancellationToken cancellation) =>
            ValueTask.FromResult<byte[]?>(address == Address ? "ours"u8.ToArray() : null);
    }
}
