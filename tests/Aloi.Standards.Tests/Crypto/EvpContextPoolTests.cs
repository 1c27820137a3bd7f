using Aloi.Standards.Crypto;

namespace Aloi.Standards.Tests.Crypto;

public sealed class EvpContextPoolTests : IDisposable
{
    private readonly EvpKeyHandle key = LibCrypto.PrivateKey(new byte[32]);

    public void Dispose() => key.Dispose();

    [Fact]
    public void Where_OpenSSL_allows_it_a_context_is_lent_again()
    {
        using var pool = new EvpContextPool(key, LibCrypto.SigningContext, () => true);
        var first = pool.Rent();
        using var meanwhile = pool.Rent();
        meanwhile.ShouldNotBeSameAs(first);
        pool.Return(first, succeeded: true);
        pool.Rent().ShouldBeSameAs(first);
    }

    [Fact]
    public void Where_OpenSSL_refuses_it_every_call_has_a_context_of_its_own_and_signs_the_same()
    {
        using var pool = new EvpContextPool(key, LibCrypto.SigningContext, () => false);
        var expected = new byte[64];
        using (var fresh = LibCrypto.SigningContext(key))
        {
            LibCrypto.TrySign(fresh, "data"u8, expected).ShouldBeTrue();
        }

        for (var i = 0; i < 3; i++)
        {
            var context = pool.Rent();
            var signature = new byte[64];
            LibCrypto.TrySign(context, "data"u8, signature).ShouldBeTrue();
            signature.ShouldBe(expected);
            pool.Return(context, succeeded: true);
            context.IsClosed.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_context_whose_call_did_not_succeed_is_not_trusted_again()
    {
        using var pool = new EvpContextPool(key, LibCrypto.SigningContext, () => true);
        var context = pool.Rent();
        pool.Return(context, succeeded: false);
        context.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public void Disposing_frees_what_is_there_and_what_comes_back_later()
    {
        var pool = new EvpContextPool(key, LibCrypto.SigningContext, () => true);
        var (kept, lent) = (pool.Rent(), pool.Rent());
        pool.Return(kept, succeeded: true);
        pool.Dispose();
        kept.IsClosed.ShouldBeTrue();
        pool.Return(lent, succeeded: true);
        lent.IsClosed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => pool.Rent());
    }
}
