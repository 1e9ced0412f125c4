// Uses a server with the official JavaScript driver and prints one line for each check; any failure ends with code 1.
// usage: node driver.mjs PORT [SCHEME,…] [USER PASSWORD]
import assert from 'node:assert/strict';
import neo4j from 'neo4j-driver';

const [port, schemes = 'bolt,neo4j', user, password] = process.argv.slice(2);
const auth = user ? neo4j.auth.basic(user, password) : undefined;

async function check(name, run) {
  await run();
  console.log(`ok ${name}`);
}

for (const scheme of schemes.split(',')) {
  const driver = neo4j.driver(`${scheme}://localhost:${port}`, auth);
  const session = driver.session();
  await check(`${scheme}: server info`, async () => {
    const info = await driver.getServerInfo();
    assert.match(info.agent, /^Neo4j\/\d+\.\d+/);
    assert.equal(info.protocolVersion, 5.4);
  });
  await check(`${scheme}: values come back`, async () => {
    const given = {
      int: neo4j.int(7), float: 2.5, text: 'Äther', list: [true, null, 'x'], map: { a: neo4j.int(1) },
      date: new neo4j.types.Date(2020, 10, 22), zoned: neo4j.types.DateTime.fromStandardDate(new Date(0)),
      duration: new neo4j.types.Duration(1, 2, 3, 4), point: new neo4j.types.Point(neo4j.int(7203), 1.5, 2.5),
    };
    const result = await session.run('RETURN $given AS given', { given });
    const back = result.records[0].get('given');
    for (const key of Object.keys(given)) assert.equal(String(back[key]), String(given[key]), key);
  });
  await check(`${scheme}: transactions`, async () => {
    const summary = await session.executeWrite(async tx => {
      await tx.run('CREATE (:Js {n: 1})-[:T]->(:Js {n: 2})');
      const path = await tx.run('MATCH p = (:Js)-[:T]->(:Js) RETURN p');
      assert.equal(path.records[0].get('p').segments.length, 1);
      return (await tx.run('MATCH (n:Js) DETACH DELETE n')).summary;
    });
    assert.equal(summary.counters.updates().nodesDeleted, 2);
    const transaction = session.beginTransaction();
    await transaction.run('CREATE (:Js)');
    await transaction.rollback();
    const left = await session.executeRead(tx => tx.run('MATCH (n:Js) RETURN count(n) AS n'));
    assert.equal(left.records[0].get('n').toNumber(), 0);
  });
  await check(`${scheme}: errors have codes, and the session lives on`, async () => {
    await assert.rejects(session.run('MATCH (n RETURN n'), { code: 'Neo.ClientError.Statement.SyntaxError' });
    await assert.rejects(session.run('RETURN $missing'), { code: 'Neo.ClientError.Statement.ParameterMissing' });
    assert.equal((await session.run('RETURN 1 AS x')).records.length, 1);
  });
  await check(`${scheme}: many rows are streamed`, async () => {
    const result = await session.run('UNWIND range(1, 25000) AS n RETURN n');
    assert.equal(result.records.length, 25000);
  });
  await check(`${scheme}: plans`, async () => {
    const explained = await session.run('EXPLAIN MATCH (n:Js) RETURN n');
    assert.match(explained.summary.plan.operatorType, /^ProduceResults/);
    const profiled = await session.run('PROFILE UNWIND [1, 2] AS n RETURN n');
    assert.equal(Number(profiled.summary.profile.rows), 2);
  });
  await check(`${scheme}: several results of a transaction side by side`, async () => {
    const side = driver.session({ fetchSize: 2 });
    const transaction = await side.beginTransaction();
    const [one, two] = [transaction.run('UNWIND range(1, 7) AS n RETURN n'), transaction.run('UNWIND range(8, 9) AS n RETURN n')];
    const rows = await Promise.all([two, one]);
    assert.deepEqual(rows.map(result => result.records.length), [2, 7]);
    await transaction.commit();
    await side.close();
  });
  await check(`${scheme}: an abandoned result leaves the session usable`, async () => {
    const side = driver.session({ fetchSize: 10 });
    const rows = side.run('UNWIND range(1, 1000000) AS n RETURN n');
    let seen = 0;
    for await (const record of rows) {
      if (++seen === 25) break;
      assert.equal(record.get('n').toNumber(), seen);
    }
    assert.equal((await side.run('RETURN 5 AS x')).records[0].get('x').toNumber(), 5);
    await side.close();
  });
  await check(`${scheme}: bookmarks chain sessions`, async () => {
    const first = driver.session();
    await first.executeWrite(tx => tx.run('CREATE (:Marked)'));
    const second = driver.session({ bookmarks: first.lastBookmarks(), defaultAccessMode: neo4j.session.READ });
    const count = await second.executeRead(tx => tx.run('MATCH (n:Marked) RETURN count(n) AS n'));
    assert.equal(count.records[0].get('n').toNumber(), 1);
    await first.run('MATCH (n:Marked) DELETE n');
    await first.close();
    await second.close();
  });
  await check(`${scheme}: a transaction ends with its time`, async () => {
    const side = driver.session();
    const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n';
    await assert.rejects(side.run(endless, {}, { timeout: 300 }), /TransactionTimedOut|longer than/);
    await side.close();
  });
  await session.close();
  await driver.close();
}
