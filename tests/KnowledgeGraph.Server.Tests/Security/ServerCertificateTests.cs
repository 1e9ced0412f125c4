using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests.Security;

public sealed class ServerCertificateTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public void EveryFormOfACertificateIsLoadedWithItsKey()
    {
        using var test = new TestCertificate();
        (string File, string? Key, string? Password)[] forms =
        [
            (test.PemFile, null, null),
            (test.CertificateFile, test.KeyFile, null),
            (test.CertificateFile, test.EncryptedKeyFile, TestCertificate.Password),
            (test.PfxFile, null, TestCertificate.Password),
        ];
        foreach (var (file, key, password) in forms)
        {
            var loaded = ServerCertificate.Load(file, key, password, Now);
            Assert.True(loaded.Certificate.HasPrivateKey, file);
            Assert.Equal("CN=localhost", loaded.Certificate.Subject);
        }
    }

    [Fact]
    public void AFileThatIsMissingIsNamed()
    {
        var e = Assert.Throws<ServerRefusedException>(() => ServerCertificate.Load("nirgends.pem", null, null, Now));
        Assert.Equal("There is no file 'nirgends.pem'. Expected a certificate, PEM or PFX (PKCS #12).", e.Message);
    }

    [Fact]
    public void ACertificateWithoutKeyIsRefused()
    {
        using var test = new TestCertificate();
        Assert.EndsWith(
            "holds no private key. Put the key into the same PEM file, or name its file with --key.",
            Refusal(test.CertificateFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WhatIsNoCertificateIsRefused()
    {
        using var test = new TestCertificate();
        Assert.Contains("cannot be used:", Refusal(test.WriteFile("text.pem", "Guten Tag")), StringComparison.Ordinal);
        Assert.Contains("cannot be used:", Refusal(test.WriteFile("text.pfx", "Guten Tag")), StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongPasswordIsRefused()
    {
        using var test = new TestCertificate();
        Assert.Contains("password", Refusal(test.PfxFile, password: "falsch"), StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyOfAnotherCertificateIsRefused()
    {
        using var test = new TestCertificate();
        using var other = new TestCertificate();
        Assert.Contains("cannot be used:", Refusal(test.CertificateFile, other.KeyFile), StringComparison.Ordinal);
    }

    [Fact]
    public void ACertificateOutOfDateIsRefusedWithItsDate()
    {
        using var old = new TestCertificate(Now.AddDays(-9), Now.AddDays(-1));
        Assert.Contains("it was valid until ", Refusal(old.PemFile), StringComparison.Ordinal);
        using var early = new TestCertificate(Now.AddDays(2), Now.AddDays(9));
        Assert.Contains("Is this machine's clock right?", Refusal(early.PemFile), StringComparison.Ordinal);
    }

    private static string Refusal(string file, string? key = null, string? password = null) =>
        Assert.Throws<ServerRefusedException>(() => ServerCertificate.Load(file, key, password, Now)).Message;
}
