using Aloi.Standards.Crypto;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Did;

public sealed class KeyResolverTests : IDisposable
{
    private const string Did = "did:web:h.example:o:1";
    private const string Address = "https://h.example/o/1/did.json";

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Ed25519PrivateKey key = Ed25519PrivateKey.FromSeed(Enumerable.Repeat((byte)9, 32).ToArray());

    private string Method => IssuerDocument.VerificationMethod(Did, key.PublicKey);

    public void Dispose() => key.Dispose();

    [Fact]
    public async Task A_did_key_needs_no_document()
    {
        var source = new FakeSource();
        var did = DidKey.Format(key.PublicKey);
        var found = (await Resolve(source, DidKey.VerificationMethod(key.PublicKey), did)).ShouldBeOfType<KeyResolution.Found>();
        found.Key.ShouldBe(key.PublicKey);
        source.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_did_key_under_another_fragment_is_not_the_key()
    {
        using var other = Ed25519PrivateKey.Generate();
        var did = DidKey.Format(key.PublicKey);
        (await Refusal(new FakeSource(), $"{did}#{other.PublicKey}", did)).ShouldBe(KeyRefusal.KeyNotInDocument);
    }

    [Fact]
    public async Task A_key_of_a_did_web_is_found_in_its_document()
    {
        var source = new FakeSource().With(Address, IssuerDocument.Write(Did, [new(key.PublicKey)], []));
        var found = (await Resolve(source, Method, Did)).ShouldBeOfType<KeyResolution.Found>();
        found.Key.ShouldBe(key.PublicKey);
        source.Asked.ShouldBe([Address]);
    }

    [Fact]
    public async Task A_key_of_somebody_else_is_not_bound_to_the_issuer()
    {
        var unbound = (
            await Resolve(new FakeSource(), DidKey.VerificationMethod(key.PublicKey), Did)
        ).ShouldBeOfType<KeyResolution.NotBoundToIssuer>();
        unbound.Holder.ShouldBe(DidKey.Format(key.PublicKey));
    }

    [Fact]
    public async Task A_retired_key_still_serves_and_a_revoked_one_depends_on_the_date()
    {
        using var active = Ed25519PrivateKey.Generate();
        var revoked = Now.AddDays(10);
        var retired = new FakeSource().With(Address, IssuerDocument.Write(Did, [new(active.PublicKey), new(key.PublicKey)], []));
        (await Resolve(retired, Method, Did)).ShouldBeOfType<KeyResolution.Found>();

        var stolen = new FakeSource().With(Address, IssuerDocument.Write(Did, [new(active.PublicKey), new(key.PublicKey, revoked)], []));
        (await Resolve(stolen, Method, Did, revoked.AddSeconds(-1))).ShouldBeOfType<KeyResolution.RevokedSince>().Revoked.ShouldBe(revoked);
        (await Refusal(stolen, Method, Did, revoked)).ShouldBe(KeyRefusal.Revoked);
        (await Refusal(stolen, Method, Did, revoked.AddYears(1))).ShouldBe(KeyRefusal.Revoked);
    }

    [Fact]
    public async Task A_foreign_key_that_expires_serves_until_then()
    {
        var source = With("'expires':'2026-06-02T00:00:00Z',", "assertionMethod");
        (await Resolve(source, Method, Did, Now)).ShouldBeOfType<KeyResolution.Found>();
        (await Refusal(source, Method, Did, Now.AddDays(1))).ShouldBe(KeyRefusal.Expired);
    }

    [Fact]
    public async Task A_key_serves_only_the_purposes_that_the_document_names()
    {
        (await Refusal(With("", "authentication"), Method, Did)).ShouldBe(KeyRefusal.NotForThisPurpose);
        (await Refusal(With("'revoked':'2027-01-01T00:00:00Z',", "authentication"), Method, Did)).ShouldBe(KeyRefusal.NotForThisPurpose);
        var request = new KeyRequest(Method, "authentication", Did, Now);
        var resolver = new KeyResolver(With("", "authentication"), new KeyResolverOptions());
        (await resolver.ResolveAsync(request, TestContext.Current.CancellationToken)).ShouldBeOfType<KeyResolution.Found>();
    }

    [Fact]
    public async Task A_document_about_somebody_else_proves_nothing()
    {
        var source = new FakeSource().With(Address, IssuerDocument.Write("did:web:evil.example", [new(key.PublicKey)], []));
        (await Refusal(source, Method, Did)).ShouldBe(KeyRefusal.DocumentOfAnother);
    }

    [Fact]
    public async Task A_key_that_says_it_is_controlled_by_another_is_refused()
    {
        var source = With("", "assertionMethod", controller: "did:web:other.example");
        (await Refusal(source, Method, Did)).ShouldBe(KeyRefusal.ControlledByAnother);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{'id':'did:web:h.example:o:1','id':'did:web:h.example:o:1'}")]
    [InlineData("<html></html>")]
    public async Task A_document_that_is_none_is_refused(string document) =>
        (await Refusal(new FakeSource().With(Address, document), Method, Did)).ShouldBe(KeyRefusal.MalformedDocument);

    [Fact]
    public async Task A_very_deep_or_large_document_is_refused()
    {
        var deep = new FakeSource().With(Address, new string('[', 100) + new string(']', 100));
        (await Refusal(deep, Method, Did)).ShouldBe(KeyRefusal.MalformedDocument);
        var large = new FakeSource().With(Address, new byte[KeyResolver.MaxDocumentBytes + 1]);
        (await Resolve(large, Method, Did)).ShouldBe(new KeyResolution.NotRead(DocumentProblem.TooLarge, new Uri(Address)));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_neither_yes_nor_no()
    {
        var source = new FakeSource { Otherwise = DocumentProblem.Timeout };
        (await Resolve(source, Method, Did)).ShouldBe(new KeyResolution.NotRead(DocumentProblem.Timeout, new Uri(Address)));
        var offline = new KeyResolver(OfflineDocumentSource.Instance, new KeyResolverOptions());
        var answer = await offline.ResolveAsync(new KeyRequest(Method, "assertionMethod", Did, Now), TestContext.Current.CancellationToken);
        answer.ShouldBe(new KeyResolution.NotRead(DocumentProblem.Offline, new Uri(Address)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("z6Mk")]
    [InlineData("did:web:h.example")]
    [InlineData("did:web:h.example#")]
    [InlineData("did:web:h.example/path#key")]
    [InlineData("did:web:h.example?x#key")]
    [InlineData("did:web:127.0.0.1#key")]
    [InlineData("http://h.example/issuer#key")]
    [InlineData("https://user:password@h.example/issuer#key")]
    [InlineData("file:///etc/passwd#key")]
    public async Task An_address_that_names_no_key_is_refused_without_asking_anybody(string method)
    {
        var source = new FakeSource();
        (await Refusal(source, method, Did)).ShouldBe(KeyRefusal.MalformedAddress);
        source.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("did:example:1#key", "did:example")]
    [InlineData(
        "did:key:z2J9gazKqmuHKUiJzxMxiTXHm1PfpCsZou7P9WFtzeMLPpDcKLwPD6dJDjpAD9DhWkgqbsSPuofSsfa2WYqK5apMDem931pD#x",
        "did:key:z2J9gazKqmuHKUiJzxMxiTXHm1PfpCsZou7P9WFtzeMLPpDcKLwPD6dJDjpAD9DhWkgqbsSPuofSsfa2WYqK5apMDem931pD"
    )]
    public async Task Another_method_or_kind_of_key_is_unsupported_and_not_wrong(string method, string what) =>
        (await Resolve(new FakeSource(), method, Did)).ShouldBe(new KeyResolution.Unsupported(what));

    [Fact]
    public async Task A_key_in_the_fragment_counts_only_when_asked_for_and_never_as_the_issuer_s()
    {
        var method = $"https://h.example/issuers/1#{key.PublicKey}";
        (await Refusal(Profile("'name':'H'"), method, "https://h.example/issuers/1")).ShouldBe(KeyRefusal.KeyNotInDocument);
        var unbound = await Resolve(Profile("'name':'H'"), method, "https://h.example/issuers/1", options: new(AcceptKeyInFragment: true));
        unbound.ShouldBe(new KeyResolution.NotBoundToIssuer(key.PublicKey, "https://h.example/issuers/1"));
        var unread = await Resolve(new FakeSource(), method, "https://h.example/issuers/1", options: new(AcceptKeyInFragment: true));
        unread.ShouldBe(new KeyResolution.NotBoundToIssuer(key.PublicKey, "https://h.example/issuers/1"));
    }

    [Fact]
    public async Task A_key_in_the_fragment_that_the_issuer_s_document_lists_is_the_issuer_s()
    {
        const string Issuer = "https://h.example/issuers/1";
        var method = $"{Issuer}#{key.PublicKey}";
        var listed =
            $"'assertionMethod':[{{'id':'{method}','type':'Multikey','controller':'{Issuer}','publicKeyMultibase':'{key.PublicKey}'}}]";
        (await Resolve(Profile(listed), method, Issuer)).ShouldBeOfType<KeyResolution.Found>();
        var revoked = listed.Replace("'type'", "'revoked':'2026-01-01T00:00:00Z','type'", StringComparison.Ordinal);
        var answer = await Resolve(Profile(revoked), method, Issuer, options: new(AcceptKeyInFragment: true));
        answer.ShouldBeOfType<KeyResolution.Refused>().Why.ShouldBe(KeyRefusal.Revoked);
    }

    private static FakeSource Profile(string members) =>
        new FakeSource().With("https://h.example/issuers/1", $"{{'id':'https://h.example/issuers/1',{members}}}");

    private FakeSource With(string member, string relationship, string controller = Did) =>
        new FakeSource().With(
            Address,
            $"{{'id':'{Did}','{relationship}':['{Method}'],'verificationMethod':[{{{member}'id':'{Method}','type':'Multikey',"
                + $"'controller':'{controller}','publicKeyMultibase':'{key.PublicKey}'}}]}}"
        );

    private static ValueTask<KeyResolution> Resolve(
        IDocumentSource source,
        string method,
        string controller,
        DateTimeOffset? asOf = null,
        KeyResolverOptions? options = null
    ) =>
        new KeyResolver(source, options ?? new KeyResolverOptions()).ResolveAsync(
            new KeyRequest(method, "assertionMethod", controller, asOf ?? Now),
            TestContext.Current.CancellationToken
        );

    private static async Task<KeyRefusal> Refusal(IDocumentSource source, string method, string controller, DateTimeOffset? asOf = null) =>
        (await Resolve(source, method, controller, asOf)).ShouldBeOfType<KeyResolution.Refused>().Why;
}
