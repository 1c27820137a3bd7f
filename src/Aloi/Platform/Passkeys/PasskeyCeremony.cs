using Aloi.Platform.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aloi.Platform.Passkeys;

/// <summary>
/// The two ceremonies of WebAuthn, adding a passkey and signing in with one. The framework checks what the authenticator answers (origin,
/// challenge, signature, flags, counter); rows and sessions are ours, so none of its tables and cookies are used.
/// </summary>
public sealed class PasskeyCeremony(PasskeyTicket ticket)
{
    public const int MostKeys = 20;
    private const string Adding = "adding a passkey";
    private const string Using = "using a passkey";

    /// <summary>What the browser needs to make a key, as JSON.</summary>
    public async Task<string> BeginAddingAsync(HttpContext http, IPasskeyBook book, PasskeyOwner owner)
    {
        var entity = new PasskeyUserEntity
        {
            Id = owner.Handle,
            Name = owner.Name,
            DisplayName = owner.DisplayName,
        };
        var made = await Handler(book).MakeCreationOptionsAsync(entity, http);
        ticket.Keep(http, Adding, made.AttestationState);
        return made.CreationOptionsJson;
    }

    /// <summary>The new key that the browser answers with; it must be for the owner who asked.</summary>
    public async Task<Outcome<NewPasskey>> EndAddingAsync(HttpContext http, IPasskeyBook book, string handle)
    {
        if (ticket.Take(http, Adding) is not { } state)
        {
            return PasskeyProblems.Expired.With();
        }

        var context = new PasskeyAttestationContext
        {
            HttpContext = http,
            CredentialJson = await JsonAsync(http),
            AttestationState = state,
        };
        var result = await Handler(book).PerformAttestationAsync(context);
        return result.Succeeded && result.UserEntity.Id == handle ? PasskeyStore.New(result.Passkey) : PasskeyProblems.Refused.With();
    }

    /// <summary>What the browser needs to ask for any key of this site, as JSON. It does not depend on who comes.</summary>
    public async Task<string> BeginUsingAsync(HttpContext http, IPasskeyBook book)
    {
        var made = await Handler(book).MakeRequestOptionsAsync(user: null, http);
        ticket.Keep(http, Using, made.AssertionState);
        return made.RequestOptionsJson;
    }

    public async Task<Outcome<UsedPasskey>> EndUsingAsync(HttpContext http, IPasskeyBook book)
    {
        if (ticket.Take(http, Using) is not { } state)
        {
            return PasskeyProblems.Expired.With();
        }

        var context = new PasskeyAssertionContext
        {
            HttpContext = http,
            CredentialJson = await JsonAsync(http),
            AssertionState = state,
        };
        var result = await Handler(book).PerformAssertionAsync(context);
        return result.Succeeded
            ? new UsedPasskey(result.User.Handle, result.Passkey.CredentialId, result.Passkey.SignCount, result.Passkey.IsBackedUp)
            : PasskeyProblems.Refused.With();
    }

    private static PasskeyHandler<PasskeyOwner> Handler(IPasskeyBook book)
    {
        var users = new UserManager<PasskeyOwner>(
            new PasskeyStore(book),
            Options.Create(new IdentityOptions()),
            passwordHasher: null!,
            userValidators: [],
            passwordValidators: [],
            keyNormalizer: null!,
            new IdentityErrorDescriber(),
            services: null!,
            NullLogger<UserManager<PasskeyOwner>>.Instance
        );
        return new PasskeyHandler<PasskeyOwner>(users, Options.Create(Rules));
    }

    // The key replaces both the mailbox and a password, so the device must have recognised its owner; which maker's device is nobody's business.
    private static readonly IdentityPasskeyOptions Rules = new()
    {
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        AuthenticatorTimeout = TimeSpan.FromMinutes(5),
    };

    private static async Task<string> JsonAsync(HttpContext http)
    {
        const int longest = 64 * 1024;
        using var reader = new StreamReader(http.Request.Body);
        var buffer = new char[longest];
        var length = await reader.ReadBlockAsync(buffer, http.RequestAborted);
        return length < longest ? new string(buffer, 0, length) : "";
    }
}
