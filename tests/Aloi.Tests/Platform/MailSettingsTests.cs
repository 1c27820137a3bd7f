using Aloi.Platform.Mail;

namespace Aloi.Tests.Platform;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_a_server_no_mail_leaves() => SmtpSettings.Load(_ => null).ShouldBeNull();

    [Fact]
    public void A_server_with_a_password_is_spoken_to_under_encryption_alone()
    {
        var settings = Load("smtp://aloi:s%40crets@mail.example", "aloi@preuves.example")!;
        (settings.Host, settings.Port, settings.Encrypted).ShouldBe(("mail.example", 587, true));
        settings.Credential!.Password.ShouldBe("s@crets");
        Load("smtp://127.0.0.1:2525?tls=none", "aloi@preuves.example")!.Encrypted.ShouldBeFalse();
        Refused("smtp://aloi:secret@mail.example?tls=none", "aloi@preuves.example");
    }

    [Theory]
    [InlineData("mail.example", "aloi@preuves.example")]
    [InlineData("http://aloi:secret@mail.example", "aloi@preuves.example")]
    [InlineData("smtp://aloi:secret@mail.example?tls=maybe", "aloi@preuves.example")]
    [InlineData("smtp://aloi:secret@mail.example", null)]
    [InlineData("smtp://aloi:secret@mail.example", "Aloi <aloi@preuves.example>")]
    public void A_malformed_setting_ends_the_start_without_repeating_the_password(string url, string? from) => Refused(url, from);

    private static void Refused(string url, string? from) =>
        Should.Throw<MailSettingsException>(() => Load(url, from)).Message.ShouldNotContain("secret");

    private static SmtpSettings? Load(string url, string? from) =>
        SmtpSettings.Load(name =>
            name == SmtpSettings.UrlVariable ? url
            : name == SmtpSettings.FromVariable ? from
            : null
        );
}
