using System.Security.Cryptography;
using Aloi.Platform.Secrets;

namespace Aloi.Tests.Platform;

public sealed class SecretsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aloi-secrets-").FullName;

    [Fact]
    public void Without_any_setting_a_key_file_that_only_its_owner_can_read_is_made_and_read_again()
    {
        var first = MasterKey.Load(_folder, _ => null);
        var file = Path.Combine(_folder, "master.key");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var sealed_ = first.For("test").Seal("content"u8, "here");
        MasterKey.Load(_folder, _ => null).For("test").Open(sealed_, "here").ShouldBe("content"u8.ToArray());
    }

    [Fact]
    public void The_environment_wins_over_the_file_and_no_file_is_made()
    {
        MasterKey.Load(_folder, name => name == MasterKey.Variable ? Convert.ToBase64String(new byte[32]) : null);
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("too short")]
    [InlineData("c2VjcmV0LXNlY3JldC1zZWNyZXQ=")]
    public void A_malformed_key_is_refused_without_repeating_it(string key)
    {
        File.WriteAllText(Path.Combine(_folder, "given"), key);
        var error = Should.Throw<MasterKeyException>(() =>
            MasterKey.Load(_folder, name => name == MasterKey.FileVariable ? Path.Combine(_folder, "given") : null)
        );
        if (key.Length > 0)
        {
            error.ToString().ShouldNotContain(key);
        }
    }

    [Fact]
    public void A_key_file_that_was_named_and_is_missing_is_refused_rather_than_made() =>
        Should.Throw<MasterKeyException>(() => MasterKey.Load(_folder, name => name == MasterKey.FileVariable ? "/nowhere/key" : null));

    [Fact]
    public void What_was_sealed_opens_only_with_its_purpose_and_in_its_place_and_unchanged()
    {
        var master = new MasterKey(RandomNumberGenerator.GetBytes(32));
        var long_ = new byte[5_000];
        var sealed_ = master.For("facts").Seal(long_, "row 1");
        sealed_.Length.ShouldBeLessThan(500);
        master.For("facts").Open(sealed_, "row 1").ShouldBe(long_);
        Should.Throw<CryptographicException>(() => master.For("members").Open(sealed_, "row 1"));
        Should.Throw<CryptographicException>(() => master.For("facts").Open(sealed_, "row 2"));
        for (var i = 0; i < sealed_.Length; i++)
        {
            var changed = (byte[])sealed_.Clone();
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => master.For("facts").Open(changed, "row 1"));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
