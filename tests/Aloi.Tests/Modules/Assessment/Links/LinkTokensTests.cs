using Aloi.Modules.Assessment.Links;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Tests.Modules.Assessment.Links;

public sealed class LinkTokensTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly LinkTokens Tokens = new(new MasterKey(new byte[32]));
    private static readonly DateTimeOffset End = new(2026, 4, 2, 10, 30, 20, TimeSpan.Zero);

    [Fact]
    public void A_token_is_read_as_it_was_written_and_ends_no_earlier_than_asked()
    {
        var token = LinkTokens.New(new Ids().NewPublicId(), End);
        var read = Tokens.Read(Tokens.Write(token))!;
        (read.Id, read.EndsAt).ShouldBe((token.Id, new DateTimeOffset(2026, 4, 2, 10, 31, 0, TimeSpan.Zero)));
        read.Secret.ShouldBe(token.Secret);
        read.Digest.ShouldBe(token.Digest);
    }

    [Fact]
    public void Every_altered_character_is_refused()
    {
        var text = Tokens.Write(LinkTokens.New(new Ids().NewPublicId(), End));
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in Alphabet.Where(c => c != text[i]))
            {
                Tokens.Read(text[..i] + other + text[(i + 1)..]).ShouldBeNull($"character {i}");
            }
        }
    }

    [Fact]
    public void What_another_installation_signed_is_refused()
    {
        var key = new byte[32];
        key[0] = 1;
        var foreign = new LinkTokens(new MasterKey(key));
        Tokens.Read(foreign.Write(LinkTokens.New(new Ids().NewPublicId(), End))).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("begin")]
    [InlineData("../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé===")]
    public void Garbage_is_refused(string text) => Tokens.Read(text).ShouldBeNull();
}
