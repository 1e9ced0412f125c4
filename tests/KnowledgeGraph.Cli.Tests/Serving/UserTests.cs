using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary><c>kg user</c>, and the server that asks for them.</summary>
public sealed class UserTests : IDisposable
{
    private readonly Kg _kg = new();

    private string File => Path.Combine(_kg.Database, "users.txt");

    [Fact]
    public async Task UsersAreAddedListedServedAndRemoved()
    {
        await AddAsync("anna", "lesen", "reader");
        await AddAsync("bert", "schreiben", "writer");
        var list = await _kg.RunAsync("user", "list", "--format", "csv");
        Assert.Equal(["user,role", "anna,reader", "bert,writer"], list.Lines);
        Assert.DoesNotContain("lesen", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);

        await using (var server = await ServeProcess.StartAsync(_kg))
        {
            await using var writer = await BoltConnection.OpenAsync(server.Address, new("bert", "schreiben"));
            await (await writer.RunAsync("CREATE (:X)", MapValue.Empty)).ConsumeAsync();
            await using var reader = await BoltConnection.OpenAsync(server.Address, new("anna", "lesen"));
            var e = await Assert.ThrowsAsync<BoltFailureException>(async () =>
                await (await reader.RunAsync("CREATE (:X)", MapValue.Empty)).ConsumeAsync()
            );
            Assert.Equal("Neo.ClientError.Security.Forbidden", e.Code);
            Assert.StartsWith(
                "The user 'anna' has the role reader and may not write.",
                e.Message,
                StringComparison.Ordinal
            );
            await Assert.ThrowsAsync<BoltFailureException>(() => BoltConnection.OpenAsync(server.Address, null));
            await Assert.ThrowsAsync<BoltFailureException>(() =>
                BoltConnection.OpenAsync(server.Address, new("anna", "raten"))
            );
        }

        Assert.Equal(0, (await _kg.RunAsync("user", "remove", "anna")).ExitCode);
        Assert.Equal(["user,role", "bert,writer"], (await _kg.RunAsync("user", "list", "--format", "csv")).Lines);
    }

    [Fact]
    public async Task AUserThatIsAddedAgainGetsTheNewPasswordAndRole()
    {
        await AddAsync("anna", "eins", "reader");
        var first = await System.IO.File.ReadAllTextAsync(File);
        await AddAsync("anna", "zwei", "writer");
        Assert.NotEqual(first, await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal(["user,role", "anna,writer"], (await _kg.RunAsync("user", "list", "--format", "csv")).Lines);
    }

    [Theory]
    [InlineData("Option '--role' got 'boss'; expected reader or writer.", "user", "add", "anna", "--role", "boss")]
    [InlineData("'anna schmidt' cannot be a user's name:", "user", "add", "anna schmidt")]
    [InlineData("There is no user 'anna'; the users are none.", "user", "remove", "anna")]
    [InlineData("Expected a password: a line on standard input", "user", "add", "anna")]
    [InlineData(
        "Users are kept for a database folder, and 'bolt://x' is a server's address.",
        "user",
        "list",
        "--db",
        "bolt://x"
    )]
    public async Task WhatCannotBeDoneSaysWhy(string message, params string[] arguments)
    {
        var run = await _kg.RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedFileKeepsTheServerFromStarting()
    {
        _kg.Write("data/users.txt", "anna leser x\n");
        var run = await _kg.RunAsync("serve", "--bolt", "127.0.0.1:0", "--http", "127.0.0.1:0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("users.txt, line 1: 'anna …' is no user.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Refused to listen on 0.0.0.0:0, which other machines can reach,", "--bolt", "0.0.0.0:0")]
    [InlineData("There is no file 'nirgends.pem'.", "--certificate", "nirgends.pem")]
    [InlineData("Option '--max-connections' got '0'; expected a number from 1 on.", "--max-connections", "0")]
    public async Task AServerThatWouldNotBeSafeDoesNotStart(string message, params string[] arguments)
    {
        var run = await _kg.RunAsync(["serve", "--http", "127.0.0.1:0", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _kg.Dispose();

    private async Task AddAsync(string name, string password, string role)
    {
        var run = await _kg.RunAsync($"{password}\n", [], "user", "add", name, "--role", role);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains($"The user '{name}' is a {role} now", run.Error, StringComparison.Ordinal);
    }
}
